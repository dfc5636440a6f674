#!/usr/bin/env bash
# Package: the Rust crates deunicode 1.6.2 and slug 0.1.6, with Rust 1.86 or newer.
# Behaviour: each character by itself is put into ASCII: the half-width sign that makes pa of ha is a semicolon, a
#   negated sign the sign, and the Bulgarian vowel ъ the Russian hard sign.
# Seen: "ﾊﾟﾝ" is "ha;n" and in an address "ha-n", "≠ 5" "= 5", "ъгъл" "'g'l" and "g-l", and "£5" "PS5".
# Why it matters: half-width letters are what receipts and old databases of Japan have; conditions in a text turn into
#   their contrary.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
mkdir src
cat > Cargo.toml <<'TOML'
[package]
name = "seen"
version = "0.1.0"
edition = "2021"

[dependencies]
deunicode = "=1.6.2"
slug = "=0.1.6"
TOML
cat > src/main.rs <<'RS'
fn main() {
    for text in ["ﾊﾟﾝ", "≠ 5", "ъгъл", "£5"] {
        println!("{:?} {:?}", deunicode::deunicode(text), slug::slugify(text));
    }
}
RS
cargo run -q 2>/dev/null > seen
echo 'expected: "pan" "pan" "!= 5" "5" "agal" "agal" "GBP5" "5"'
echo "seen:"; cat seen
diff seen - <<'SEEN'
"ha;n" "ha-n"
"= 5" "5"
"'g'l" "g-l"
"PS5" "ps5"
SEEN
