#!/usr/bin/env bash
# Package: the Rust crate textwrap 0.16.4, with Rust 1.86 or newer.
# Behaviour: a word that is longer than the line is broken, which is the default, at any character; that a sign belongs to the letter
#   before it is not asked.
# Seen: "समझदारियों" in lines of four begins its second line with the sign of a vowel, "ारिय", and in lines of seven with "ियों"; a soft
#   hyphen is no place for a break: supercalifragi with two of them is cut as "supercal" and "ifragi".
# Why it matters: the sign without its letter is shown on a dotted circle, and the letter before it is another syllable. Help
#   texts of many programs for the terminal are wrapped by this crate.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
mkdir src
cat > Cargo.toml <<'TOML'
[package]
name = "seen"
version = "0.1.0"
edition = "2021"

[dependencies]
textwrap = "=0.16.4"
TOML
cat > src/main.rs <<'RS'
use textwrap::wrap;

fn main() {
    println!("{}", wrap("समझदारियों", 4).join(" / "));
    println!("{}", wrap("समझदारियों", 6).join(" / "));
    println!("{}", wrap("super\u{ad}cali\u{ad}fragi", 8).join(" / ").replace('\u{ad}', "(-)"));
}
RS
cargo run -q 2>/dev/null > seen
cat <<'EXPECTED'
expected: a break behind a whole syllable, and at the soft hyphens
EXPECTED
echo "seen:"; cat seen
diff seen - <<'SEEN'
समझद / ारिय / ों
समझदार / ियों
super(-)cal / i(-)fragi
SEEN
