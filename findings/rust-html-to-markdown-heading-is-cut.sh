#!/usr/bin/env bash
# Package: the Rust crates htmd 0.5.6 and mdka 3.3.0, which make Markdown of HTML, with Rust 1.86 or newer; pulldown-cmark 0.13.6 reads it.
# Behaviour: a line break within a heading becomes a line break in Markdown, which ends a heading. mdka leaves a space at the beginning of
#   bold words within the stars, where they make nothing bold.
# Seen: of <h1>Old mill<br>and its wheel</h1> the heading is "Old mill" and "and its wheel" a paragraph; of "A<b> bold </b>word" mdka makes
#   "A** bold** word", whose stars are shown.
# Why it matters: headings on two lines are usual on pages, and a translator gets half of one. Markdown by these goes to language
#   models; the structure that comes back is not that of the page.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
mkdir src
cat > Cargo.toml <<'TOML'
[package]
name = "seen"
version = "0.1.0"
edition = "2021"

[dependencies]
htmd = "=0.5.6"
mdka = "=3.3.0"
pulldown-cmark = "=0.13.6"
TOML
cat > src/main.rs <<'RS'
fn again(markdown: &str) -> String {
    let mut html = String::new();
    pulldown_cmark::html::push_html(&mut html, pulldown_cmark::Parser::new(markdown));
    html.trim().replace('\n', "")
}

fn main() {
    for page in ["<h1>Old mill<br>and its wheel</h1>", "<p>A<b> bold </b>word</p>"] {
        println!("htmd {}", again(&htmd::convert(page).unwrap()));
        println!("mdka {}", again(&mdka::html_to_markdown(page)));
    }
}
RS
cargo run -q 2>/dev/null > seen
cat <<'EXPECTED'
expected: <h1>Old mill<br />and its wheel</h1>, and <p>A <strong>bold</strong> word</p>
EXPECTED
echo "seen:"; cat seen
diff seen - <<'SEEN'
htmd <h1>Old mill</h1><p>and its wheel</p>
mdka <h1>Old mill</h1><p>and its wheel</p>
htmd <p>A <strong>bold</strong> word</p>
mdka <p>A** bold** word</p>
SEEN
