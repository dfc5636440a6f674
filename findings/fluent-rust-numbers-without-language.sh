#!/usr/bin/env bash
# Packages: the Rust crate fluent-bundle 0.16.0, with Rust 1.86 or newer, and @fluent/bundle 0.19.1 (npm).
# Behaviour: numbers in Fluent messages are formatted by the language of the bundle in JavaScript. The Rust crate writes
#   them as Rust does, whatever the language and whatever NUMBER() is told about grouping; of the options the number of
#   digits is heeded. DATETIME() is unknown to it.
# Seen: NUMBER($n, minimumFractionDigits: 2) of 1234567 in French is "1 234 567,00" in JavaScript and "1234567.00" in
#   Rust; in Arabic of Egypt, Latin digits.
# Why it matters: a translator who sees the message in one program does not see it in the other; in French or German, a
#   decimal point is not a style but another number, and no message says that the language was left out.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
mkdir src
cat > Cargo.toml <<'TOML'
[package]
name = "numbers"
version = "0.1.0"
edition = "2021"

[dependencies]
fluent-bundle = "=0.16.0"
TOML
cat > src/main.rs <<'RS'
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};

fn main() {
    for language in ["fr", "ar-EG"] {
        let mut bundle = FluentBundle::new(vec![language.parse().unwrap()]);
        bundle.set_use_isolating(false);
        bundle.add_builtins().unwrap();
        let file = "n = { NUMBER($n, minimumFractionDigits: 2, useGrouping: \"always\") }".to_string();
        bundle.add_resource(FluentResource::try_new(file).unwrap()).unwrap();
        let mut arguments = FluentArgs::new();
        arguments.set("n", 1234567);
        let mut errors = vec![];
        let pattern = bundle.get_message("n").unwrap().value().unwrap();
        let text = bundle.format_pattern(pattern, Some(&arguments), &mut errors).into_owned();
        println!("{language} {text} {errors:?}");
    }
}
RS
cargo build -q -j 1
target/debug/numbers > seen
npm install --silent --no-audit --no-fund --prefix "$work" '@fluent/bundle@0.19.1' >/dev/null
cat > a.mjs <<'JS'
import { FluentBundle, FluentResource } from '@fluent/bundle';
for (const language of ['fr', 'ar-EG']) {
  const bundle = new FluentBundle(language, { useIsolating: false });
  bundle.addResource(new FluentResource('n = { NUMBER($n, minimumFractionDigits: 2, useGrouping: "always") }'));
  console.log(language, bundle.formatPattern(bundle.getMessage('n').value, { n: 1234567 }).replace(/\s/g, ' '));
}
JS
node a.mjs >> seen
echo 'expected: the same of both'
cat seen
diff seen - <<'SEEN'
fr 1234567.00 []
ar-EG 1234567.00 []
fr 1 234 567,00
ar-EG ١٬٢٣٤٬٥٦٧٫٠٠
SEEN
