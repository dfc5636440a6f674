#!/usr/bin/env bash
# Package: the Rust crate accept-language 3.1.0, with Rust 1.86 or newer.
# Behaviour: a quality of 0, by which a browser says that it does not want a language, is a quality like others;
#   languages are compared as strings, with their case, and a region without the language alone is not found.
# Seen: "en-US,de;q=0" with de and fr there gives de; "fr-CA" with fr and en gives none, and "FR-ca" with fr-CA none.
# Why it matters: tags are case-insensitive, and HTTP says what q=0 is; the page comes in the one language that was
#   refused, or in the default for all who have a region, which is most.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
mkdir src
cat > Cargo.toml <<'TOML'
[package]
name = "seen"
version = "0.1.0"
edition = "2021"

[dependencies]
accept-language = "=3.1.0"
TOML
cat > src/main.rs <<'RS'
use accept_language::intersection;

fn main() {
    println!("{:?} {:?} {:?}", intersection("en-US,de;q=0", &["de", "fr"]), intersection("fr-CA", &["fr", "en"]), intersection("FR-ca", &["fr-CA"]));
}
RS
cargo run -q 2>/dev/null > seen
echo 'expected: [] ["fr"] ["fr-CA"]'
echo "seen:"; cat seen
diff seen - <<'SEEN'
["de"] [] []
SEEN
