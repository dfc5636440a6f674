#!/usr/bin/env bash
# Package: the Rust crate Inflector 0.11.4, with Rust 1.86 or newer.
# Behaviour: the singular is made by patterns, some of which take a letter too many. Titles know the letters a to z: one with an accent
#   is no capital at the beginning, and a mark or a sign of an Indian vowel is a space.
# Seen: the singular of "waves" is "wfe", of "gas" "ga"; the title of "l'été d'anna" is "L été D Anna", of "élan vital" "élan Vital", of the
#   Hindi "हिन्दी में" "हिन दी में", and "Straße 5" is "Straße5".
# Why it matters: names of tables, addresses and headings are made so; Hindi words fall apart, and French titles begin with
#   a small letter.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
mkdir src
cat > Cargo.toml <<'TOML'
[package]
name = "seen"
version = "0.1.0"
edition = "2021"

[dependencies]
Inflector = "=0.11.4"
TOML
cat > src/main.rs <<'RS'
use inflector::Inflector;

fn main() {
    println!("{}", ["waves", "gas", "mills"].map(|word| word.to_singular()).join(", "));
    println!("{}", ["l'été d'anna", "élan vital", "हिन्दी में", "Straße 5"].map(|text| text.to_title_case()).join(", "));
}
RS
cargo run -q 2>/dev/null > seen
cat <<'EXPECTED'
expected: wave, gas, mill; L'été D'anna, Élan Vital, हिन्दी में, Straße 5
EXPECTED
echo "seen:"; cat seen
diff seen - <<'SEEN'
wfe, ga, mill
L été D Anna, élan Vital, हिन दी में, Straße5
SEEN
