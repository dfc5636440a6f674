#!/usr/bin/env bash
# Packages: the Rust crates quick-xml 0.42.0, serde-xml-rs 0.8.2 and xmltree 0.12.0, with Rust 1.86 or newer.
# Behaviour: a space between two inline tags, or beside a reference such as &amp;, belongs to the text. xmltree and serde with
#   quick-xml drop the first; quick-xml's reader with trim_text, a setting to skip indentation, drops the second since
#   references are events of their own (0.38); serde-xml-rs trims every text.
# Seen: "Old <g>mill</g> <g>wheel</g>" comes back from xmltree as "Old <g>mill</g><g>wheel</g>"; "Mill &amp; boat" is
#   "Mill&boat" to the reader, and the space at the end of " or " is gone in serde-xml-rs.
# Why it matters: these are the readers with which a tool for XLIFF or TMX in Rust is written; words run together at tags and
#   signs, in the few segments that have both, and an update of a crate brought one of the losses into programs that had none.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
mkdir src
cat > Cargo.toml <<'TOML'
[package]
name = "spaces"
version = "0.1.0"
edition = "2021"

[dependencies]
quick-xml = { version = "=0.42.0", features = ["serialize"] }
serde = { version = "=1.0.229", features = ["derive"] }
serde-xml-rs = "=0.8.2"
xmltree = "=0.12.0"
TOML
cat > src/main.rs <<'RS'
use quick_xml::{events::Event, reader::Reader};
use serde::Deserialize;

#[derive(Debug, Deserialize)]
enum Part {
    #[serde(rename = "g")]
    Tag(String),
    #[serde(rename = "$text")]
    Text(String),
}

#[derive(Debug, Deserialize)]
struct Mixed {
    #[serde(rename = "$value")]
    parts: Vec<Part>,
}

#[derive(Debug, Deserialize)]
struct Unit {
    source: String,
}

fn main() {
    let tags = "<source>Old <g>mill</g> <g>wheel</g></source>";
    let mut written = vec![];
    xmltree::Element::parse(tags.as_bytes()).unwrap().write(&mut written).unwrap();
    let written = String::from_utf8(written).unwrap();
    println!("xmltree: {}", &written[written.find("<source>").unwrap()..]);

    let mixed: Mixed = quick_xml::de::from_str(tags).unwrap();
    let words: Vec<&str> = mixed.parts.iter().map(|part| match part { Part::Tag(text) | Part::Text(text) => &text[..] }).collect();
    println!("quick-xml, serde: {words:?}");

    let mut reader = Reader::from_str("<source>Mill &amp; boat</source>");
    reader.config_mut().trim_text(true);
    let mut text = String::new();
    loop {
        match reader.read_event().unwrap() {
            Event::Text(piece) => text += &piece,
            Event::GeneralRef(name) if &*name == "amp" => text.push('&'),
            Event::Eof => break,
            _ => {}
        }
    }
    println!("quick-xml, trim_text: {text:?}");

    let unit: Unit = serde_xml_rs::from_str("<unit><source> or </source></unit>").unwrap();
    println!("serde-xml-rs: {:?}", unit.source);
}
RS
cargo build -q -j 1
target/debug/spaces > seen
echo 'expected: Old <g>mill</g> <g>wheel</g>, ["Old ", "mill", " ", "wheel"], "Mill & boat" and " or "'
cat seen
diff seen - <<'SEEN'
xmltree: <source>Old <g>mill</g><g>wheel</g></source>
quick-xml, serde: ["Old ", "mill", "wheel"]
quick-xml, trim_text: "Mill&boat"
serde-xml-rs: "or"
SEEN
