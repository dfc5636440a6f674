#!/usr/bin/env bash
# Package: poxml 22.12.3 (Debian 12; KDE's xml2pot and po2xml for DocBook).
# Behaviour: the message of a paragraph or heading is its text; if the text has three letters or fewer, the message is the text with
#   the tags around it. A translation of such a message without the tags is an error, and the book ends there.
# Seen: <title>Mills</title> is "Mills", <title>Map</title> is "<title>Map</title>", and <para>水車</para> has its tags as well.
#   "Karte" for it stops po2xml: no file is written.
# Why it matters: "Map" in a heading and in a paragraph are two messages. Chinese and Japanese headings (目次, 序) are all of this
#   kind, and a translator, or a machine, that leaves the needless tags out breaks the build of the whole book.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
command -v xml2pot > /dev/null || apt-get install -y -qq poxml > /dev/null
export LC_ALL=C.UTF-8
cat > a.xml <<'XML'
<?xml version="1.0"?>
<!DOCTYPE article PUBLIC "-//OASIS//DTD DocBook XML V4.5//EN" "docbookx.dtd">
<article>
<title>Mills</title>
<sect1>
<title>Map</title>
<para>水車</para>
<para>Map of mills.</para>
</sect1>
</article>
XML
printf 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\nmsgid "<title>Map</title>"\nmsgstr "Karte"\n' > de.po
xml2pot a.xml | grep '^msgid "[^"]' > seen
code=0; po2xml a.xml de.po > de.xml 2> error || code=$?
echo "po2xml: $code, $(wc -c < de.xml) bytes, $(grep -c "doesn't start with a tag" error)" >> seen
echo 'expected: "Mills", "Map", "水車", "Map of mills.", and a book'
echo "seen:"; cat seen
diff seen - <<'SEEN'
msgid "Mills"
msgid "<title>Map</title>"
msgid "<para>水車</para>"
msgid "Map of mills."
po2xml: 1, 0 bytes, 1
SEEN
