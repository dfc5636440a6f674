#!/usr/bin/env bash
# Package: the Rust crate rust-ini 0.21.3, with Rust 1.86 or newer.
# Behaviour: quotation marks at the beginning of a value are removed, also where the value goes on behind the second; the writer puts none
#   around a value that begins with one, or with a space.
# Seen: `"Old" mill`, written and read by it, is `Old mill`, and " mill " "mill"; `\u00e9` of a file is "u00e9". An apostrophe or a mark within
#   a text stays.
# Why it matters: titles and quoted words stand at the beginning of texts, and files of texts in INI are read and saved by
#   tools; each saving takes the marks, and the indent that a list was given.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
mkdir src
cat > Cargo.toml <<'TOML'
[package]
name = "seen"
version = "0.1.0"
edition = "2021"

[dependencies]
rust-ini = "=0.21.3"
TOML
cat > src/main.rs <<'RS'
use ini::Ini;

fn main() {
    for text in ["\"Old\" mill", " mill ", "C:\\new", "6\" pipe"] {
        let mut file = Ini::new();
        file.with_section(Some("s")).set("k", text);
        let mut written = Vec::new();
        file.write_to(&mut written).unwrap();
        let read = Ini::load_from_str(std::str::from_utf8(&written).unwrap()).unwrap();
        println!("{text:?} {:?}", read.get_from(Some("s"), "k").unwrap());
    }
    println!("{:?}", Ini::load_from_str("k = caf\\u00e9\n").unwrap().general_section().get("k").unwrap());
}
RS
cargo run -q 2>/dev/null > seen
cat <<'EXPECTED'
expected: each text twice, and "café" or "caf\\u00e9"
EXPECTED
echo "seen:"; cat seen
diff seen - <<'SEEN'
"\"Old\" mill" "Old mill"
" mill " "mill"
"C:\\new" "C:\\new"
"6\" pipe" "6\" pipe"
"cafu00e9"
SEEN
