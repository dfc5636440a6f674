#!/usr/bin/env bash
# Package: the Rust crate polib 0.3.0, which mdbook-i18n-helpers uses, with Rust 1.86 or newer.
# Behaviour: a catalogue that is read and written keeps its live entries and comments. Obsolete entries (#~), previous
#   texts (#|) and fields of the header other than the well-known ones are dropped, and of two entries of one text, one
#   with an empty msgctxt, the last one stays. A header without Plural-Forms gets the one of a language without plurals.
# Seen: of a file with a fuzzy entry, an obsolete one and X-Generator, "#|", "#~" and "X-Generator" are gone, and
#   "nplurals=1" is new.
# Why it matters: obsolete entries are the memory from which a text that comes back gets its translation, and the
#   previous text is how a translator sees what changed in a fuzzy one; GNU gettext tells an empty context from none.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
mkdir src
cat > Cargo.toml <<'TOML'
[package]
name = "through"
version = "0.1.0"
edition = "2021"

[dependencies]
polib = "=0.3.0"
TOML
cat > src/main.rs <<'RS'
use std::path::Path;

fn main() {
    let catalog = polib::po_file::parse(Path::new("a.po")).unwrap();
    polib::po_file::write_to_file(&catalog, Path::new("out.po")).unwrap();
}
RS
cat > a.po <<'PO'
msgid ""
msgstr ""
"Language: fr\n"
"X-Generator: Mill 1\n"

#, fuzzy
#| msgid "Old mill"
msgid "Old mills"
msgstr "Vieux moulin"

msgctxt ""
msgid "Open"
msgstr "Ouvrir"

msgid "Open"
msgstr "Ouvert"

#~ msgid "Boat"
#~ msgstr "Barque"
PO
cargo build -q -j 1
target/debug/through
echo 'expected:'; cat a.po
echo 'seen:'; cat out.po
test "$(grep -c '^msgid "Open"' out.po)" = 1 && ! grep -q -e '^#|' -e '^#~' -e X-Generator out.po && grep -q 'nplurals=1' out.po && grep -q '^msgid "Old mills"' out.po
