#!/usr/bin/env bash
# Package: the Rust crate whichlang 0.1.1, with Rust 1.86 or newer.
# Behaviour: a text is in one of sixteen languages; there is no answer for the others, nor for figures or an empty text, and no
#   measure of how sure it is.
# Seen: a Greek sentence is Vietnamese, a Ukrainian one Russian, Polish English, Danish Swedish, Urdu Arabic, "12 500" is Portuguese
#   and 日本語 Chinese.
# Why it matters: texts are sent to a translator, a stemmer or a voice by it. A language that is not in the list is not
#   refused, it is taken for another one.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
mkdir src
cat > Cargo.toml <<'TOML'
[package]
name = "seen"
version = "0.1.0"
edition = "2021"

[dependencies]
whichlang = "=0.1.1"
TOML
cat > src/main.rs <<'RS'
use whichlang::detect_language;

fn main() {
    for text in ["Ο παλιός μύλος είναι δίπλα στο ποτάμι", "Старий млин стоїть біля річки", "Stary młyn stoi nad rzeką", "Den gamle mølle ligger ved åen",
        "پرانی چکی دریا کے کنارے ہے", "12 500", "日本語", ""] {
        println!("{text} {:?}", detect_language(text));
    }
}
RS
cargo run -q 2>/dev/null > seen
cat <<'EXPECTED'
expected: Greek, Ukrainian, Polish, Danish, Urdu, unknown, Japanese, unknown
EXPECTED
echo "seen:"; cat seen
diff seen - <<'SEEN'
Ο παλιός μύλος είναι δίπλα στο ποτάμι Vie
Старий млин стоїть біля річки Rus
Stary młyn stoi nad rzeką Eng
Den gamle mølle ligger ved åen Swe
پرانی چکی دریا کے کنارے ہے Ara
12 500 Por
日本語 Cmn
 Eng
SEEN
