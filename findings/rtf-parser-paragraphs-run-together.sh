#!/usr/bin/env bash
# Package: the Rust crate rtf-parser 0.4.3, with Rust 1.86 or newer.
# Behaviour: `\par` puts nothing between the texts; a letter by number is left out with the word behind it, of two
#   `\'hh` in a row the second is missing, and the code page of the file is not used. Deleted and hidden words are
#   text.
# Seen: "Old mill\par New boat" is "Old millNew boat", "l\u8217?eau" "l", and \'ec\'e8\'f0 in code page 1251 (мир)
#   "ìð".
# Why it matters: headings run into the text, apostrophes are gone from all French, and Russian is none: what is
#   translated or counted is not what the page says.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
mkdir src
cat > Cargo.toml <<'TOML'
[package]
name = "seen"
version = "0.1.0"
edition = "2021"

[dependencies]
rtf-parser = "=0.4.3"
TOML
cat > src/main.rs <<'RS'
use rtf_parser::RtfDocument;

fn main() {
    for text in [r"{\rtf1\ansi Old mill\par New boat}", r"{\rtf1\ansi l\u8217?eau}", r"{\rtf1\ansi\ansicpg1251 \'ec\'e8\'f0}", r"{\rtf1\ansi Old{\deleted er} mill}"] {
        println!("{:?}", RtfDocument::try_from(text).unwrap().get_text());
    }
}
RS
cargo run -q 2>/dev/null > seen
echo 'expected: "Old mill\nNew boat" "l’eau" "мир" "Old mill"'
echo "seen:"; cat seen
diff seen - <<'SEEN'
"Old millNew boat"
"l"
"ìð"
"Older mill"
SEEN
