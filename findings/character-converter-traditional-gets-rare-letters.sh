#!/usr/bin/env bash
# Package: the Rust crate character_converter 2.1.5, with Rust 1.86 or newer.
# Behaviour: simplified_to_traditional changes texts that are Traditional already: letters that both scripts have are taken for Simplified
#   ones, and get a form of another word or one that nobody writes.
# Seen: 系統, system, becomes 係統, 乾淨, clean, 乹淨, 頻繁, often, 頻緐, and 繁體字, Traditional characters, 緐體字. The Simplified 系统, 干净 and 频繁 are
#   converted rightly.
# Why it matters: texts that may be in either script are made alike by such a step, for search and for memories. A translation for
#   Taiwan that goes through it is misspelt where it was right.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
mkdir src
cat > Cargo.toml <<'TOML'
[package]
name = "seen"
version = "0.1.0"
edition = "2021"

[dependencies]
character_converter = "=2.1.5"
TOML
cat > src/main.rs <<'RS'
fn main() {
    for text in ["系统", "系統", "干净", "乾淨", "频繁", "頻繁", "繁體字"] {
        println!("{text} {}", character_converter::simplified_to_traditional(text));
    }
}
RS
cargo run -q 2>/dev/null > seen
cat <<'EXPECTED'
expected: 系統 from both, 乾淨 from both, 頻繁 from both, 繁體字
EXPECTED
echo "seen:"; cat seen
diff seen - <<'SEEN'
系统 系統
系統 係統
干净 乾淨
乾淨 乹淨
频繁 頻繁
頻繁 頻緐
繁體字 緐體字
SEEN
