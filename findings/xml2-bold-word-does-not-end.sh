#!/usr/bin/env bash
# Package: xml2 0.5 (Debian 12), the programs html2 and 2html, which are made for there and back.
# Behaviour: html2 writes a page as lines of paths and texts, and 2html makes the page of them. The end tag of an inline
#   element is left out, as that of a paragraph may be, and some line breaks are put in.
# Seen: "The <b>old</b> mill" comes back as "The <b>old mill": all that follows is bold. An <a> or a <span> ends, <b>, <i>, <em>,
#   <strong>, <code> and <sub> do not.
# Why it matters: scripts that change a text in a page so (html2 | sed | 2html) set the rest of each
#   paragraph in bold or as code. 2xml, for XML, writes the end tags.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
command -v html2 > /dev/null || apt-get install -y -qq xml2 > /dev/null
export LC_ALL=C.UTF-8
PAGE='<p>The <b>old</b> mill <a href="u">of</a> York</p>'
printf '%s' "$PAGE" | html2 2> /dev/null | 2html > seen; echo >> seen
printf '%s' "$PAGE" | xml2 | 2xml >> seen
echo "expected: $PAGE"
echo "seen:"; cat seen
diff seen - <<'SEEN'
<html><body><p>The <b>old mill <a href="u">of</a> York

<p>The <b>old</b> mill <a href="u">of</a> York</p>
SEEN
