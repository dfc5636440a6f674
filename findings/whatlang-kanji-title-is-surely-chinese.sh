#!/usr/bin/env bash
# Package: the Rust crates whatlang 0.18.0 and whichlang 0.1.1, with Rust 1.86 or newer.
# Behaviour: a text in Chinese characters alone is Chinese to both, and one is sure of it; whichlang, which knows 16
#   languages, always gives one of them.
# Seen: whatlang says Cmn, 1.0, reliable for 日本語 ("Japanese language") and 東京大学; whichlang that Persian is Arabic, and
#   Marathi Hindi.
# Why it matters: headings, labels and names in Japanese are often without kana: just there the detector says it can
#   be trusted, and a check for the wrong language reports them.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
mkdir src
cat > Cargo.toml <<'TOML'
[package]
name = "seen"
version = "0.1.0"
edition = "2021"

[dependencies]
whatlang = "=0.18.0"
whichlang = "=0.1.1"
TOML
cat > src/main.rs <<'RS'
fn main() {
    for text in ["日本語", "東京大学"] {
        let found = whatlang::detect(text).unwrap();
        println!("{:?} {:?} {}", found.lang(), found.confidence(), found.is_reliable());
    }
    for text in ["این آسیاب قدیمی است", "ही चक्की जुनी आहे"] {
        println!("{:?}", whichlang::detect_language(text));
    }
}
RS
cargo run -q 2>/dev/null > seen
echo 'expected: Jpn or an unreliable Cmn, twice; not Ara and Hin, or no answer'
echo "seen:"; cat seen
diff seen - <<'SEEN'
Cmn 1.0 true
Cmn 1.0 true
Ara
Hin
SEEN
