#!/usr/bin/env bash
# Package: the Rust crate java-properties 2.0.0, with Rust 1.86 or newer.
# Behaviour: a letter outside Latin-1 is written as \u and its number, without the zeros that make it four digits: Ω is \u3a9. The
#   crate's own reader, and Java, refuse that. Letters beyond U+FFFF have five digits, where Java has two escapes of four. By "Latin-1"
#   it means Windows-1252: ’, œ and € are the bytes 92, 9C and 80, which are control characters in a .properties file.
# Seen: "Ω" and "м" written and read are an error, 𠮷 becomes ₻7, and Java's \ud842\udfb7 for it is an error too.
# Why it matters: each Greek, Russian, Hebrew or Arabic text, whose letters have three digits, makes a file that nothing reads; Chinese
#   works, and French loses its œ and apostrophes in Java only.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
mkdir src
cat > Cargo.toml <<'TOML'
[package]
name = "seen"
version = "0.1.0"
edition = "2021"

[dependencies]
java-properties = "=2.0.0"
TOML
cat > src/main.rs <<'RS'
use std::collections::HashMap;

fn main() {
    for text in ["Ω", "м", "水", "𠮷", "’", "œ"] {
        let mut file = vec![];
        java_properties::write(&mut file, &HashMap::from([("a".to_string(), text.to_string())])).unwrap();
        let back = java_properties::read(&file[..]).map(|texts| texts["a"].clone()).map_err(|e| e.to_string());
        println!("{text} {} {back:?}", file.escape_ascii());
    }
    println!("{:?}", java_properties::read(&b"a=\\ud842\\udfb7"[..]).map_err(|e| e.to_string()));
}
RS
cargo run -q 2>/dev/null > seen
cat <<'EXPECTED'
expected: \u03a9, \u043c, \u6c34, \ud842\udfb7, \u2019, \u0153, and each letter read back
EXPECTED
echo "seen:"; cat seen
diff seen - <<'SEEN'
Ω a=\\u3a9\n Err("Malformed \\uxxxx encoding: not enough digits. (line_number = 1)")
м a=\\u43c\n Err("Malformed \\uxxxx encoding: not enough digits. (line_number = 1)")
水 a=\\u6c34\n Ok("水")
𠮷 a=\\u20bb7\n Ok("₻7")
’ a=\x92\n Ok("’")
œ a=\x9c\n Ok("œ")
Err("Malformed \\uxxxx encoding: invalid character. (line_number = 1)")
SEEN
