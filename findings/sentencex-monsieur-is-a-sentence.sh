#!/usr/bin/env bash
# Package: the Rust crate sentencex 0.1.33, with Rust 1.91 or newer.
# Behaviour: each language has a list of abbreviations; French lacks M., Russian т. е. (that is) with a capital. A
#   closing bracket with a full stop ends a Japanese sentence, whatever follows.
# Seen: "M. " and "Durand est là. "; "Т. е. " and "да."; 「はい。」 and と言った。, where English “Go.” and "5 p.m." are right.
# Why it matters: each man in a French text ends a sentence: segments of the translation do not stand beside those of
#   the source, and "M." is sent to be translated alone.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
mkdir src
cat > Cargo.toml <<'TOML'
[package]
name = "seen"
version = "0.1.0"
edition = "2021"

[dependencies]
sentencex = "=0.1.33"
TOML
cat > src/main.rs <<'RS'
fn main() {
    for (language, text) in [("en", "Mr. Mill came. He left."), ("fr", "M. Durand est là. Il part."), ("ru", "Т. е. да."), ("ja", "「はい。」と言った。次。")] {
        println!("{:?}", sentencex::segment(language, text));
    }
}
RS
cargo run -q 2>/dev/null > seen
echo 'expected: ["Mr. Mill came. ", "He left."] ["M. Durand est là. ", "Il part."] ["Т. е. да."] ["「はい。」と言った。", "次。"]'
echo "seen:"; cat seen
diff seen - <<'SEEN'
["Mr. Mill came. ", "He left."]
["M. ", "Durand est là. ", "Il part."]
["Т. е. ", "да."]
["「はい。」", "と言った。", "次。"]
SEEN
