#!/usr/bin/env bash
# Package: the Rust crate html2md 0.2.17, with Rust 1.86 or newer.
# Behaviour: <q>, a quotation within a sentence, becomes a block quote, as <blockquote> would. Terms and definitions run together; a list
#   begins at 1; a grave accent in code ends it, and a bar in a cell makes another cell.
# Seen: "He said <q>yes</q> to it." is three paragraphs; <dt>mill<dd>moulin is "millmoulin"; <code>x`y</code> is "`x`y`"; <th>a|b is
#   two cells; step 3 is step 1.
# Why it matters: French pages use <q> since the browser sets the right marks; the sentence is torn, and a glossary is one
#   word for each pair.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
mkdir src
cat > Cargo.toml <<'TOML'
[package]
name = "seen"
version = "0.1.0"
edition = "2021"

[dependencies]
html2md = "=0.2.17"
TOML
cat > src/main.rs <<'RS'
fn main() {
    for page in [
        "<p>He said <q>yes</q> to it.</p>",
        "<dl><dt>mill</dt><dd>moulin</dd></dl>",
        "<p>a <code>x`y</code> b</p>",
        "<table><tr><th>a|b</th><th>c</th></tr></table>",
        "<ol start='3'><li>x</li></ol>",
    ] {
        println!("{:?}", html2md::parse_html(page));
    }
}
RS
cargo run -q 2>/dev/null > seen
cat <<'EXPECTED'
expected: one paragraph, mill and moulin apart, ``x`y``, a\|b, 3. x
EXPECTED
echo "seen:"; cat seen
diff seen - <<'SEEN'
"He said\n> yes\n\n to it."
"millmoulin"
"a `x`y` b"
"|a|b| c |\n|---|---|"
"1. x"
SEEN
