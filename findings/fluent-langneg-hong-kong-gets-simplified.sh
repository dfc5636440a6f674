#!/usr/bin/env bash
# Package: the Rust crate fluent-langneg 0.14.2, with Rust 1.86 or newer.
# Behaviour: without the script of a region (zh-HK is zh-Hant-HK), all Chinese are alike and the first of the list
#   wins; aliases of languages (iw and he, no and nb, tl and fil) are different languages.
# Seen: for zh-HK, of zh-Hans and zh-Hant the first is chosen, and of zh-CN and zh-TW zh-CN; for pt-PT, pt stands
#   before pt-BR; for nb with no and en, English.
# Why it matters: the order of the list is the one of the alphabet, in which zh-CN and zh-Hans are first; the library
#   is what Firefox's Fluent programs in Rust ask.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
mkdir src
cat > Cargo.toml <<'TOML'
[package]
name = "seen"
version = "0.1.0"
edition = "2021"

[dependencies]
fluent-langneg = "=0.14.2"
TOML
cat > src/main.rs <<'RS'
use fluent_langneg::{negotiate_languages, LanguageIdentifier, NegotiationStrategy};

fn tags(list: &[&str]) -> Vec<LanguageIdentifier> {
    list.iter().map(|tag| tag.parse().unwrap()).collect()
}

fn main() {
    let english: LanguageIdentifier = "en".parse().unwrap();
    let cases: [(&str, [&str; 2]); 5] = [
        ("zh-HK", ["zh-Hans", "zh-Hant"]),
        ("zh-HK", ["zh-CN", "zh-TW"]),
        ("zh-TW", ["zh-CN", "zh-TW"]),
        ("nb", ["no", "en"]),
        ("iw", ["he", "en"]),
    ];
    for (wanted, there) in cases {
        let (wanted, there) = (tags(&[wanted]), tags(&there));
        let best = negotiate_languages(&wanted, &there, Some(&english), NegotiationStrategy::Lookup);
        println!("{}", best[0]);
    }
}
RS
cargo run -q 2>/dev/null > seen
echo 'expected: zh-Hant zh-TW zh-TW no he'
echo "seen:"; cat seen
diff seen - <<'SEEN'
zh-Hans
zh-CN
zh-TW
en
en
SEEN
