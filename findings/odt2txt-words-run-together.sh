#!/usr/bin/env bash
# Package: odt2txt 0.5 (Debian 12).
# Behaviour: of a text document of OpenDocument the spaces that are written as elements (more than one in a row) are
#   nothing, and what is in notes, comments and tracked changes stands where its mark is, without a space.
# Seen: "mill", three spaces, "wheel" is "millwheel"; "wheel" with a footnote "Old." is "wheel1Old."; a comment "Sure?" by A.
#   is "ASure?" within the sentence; a deleted paragraph "gone" is the first of the text; 漢字 with its reading is "漢字かんじ".
# Why it matters: tables set with spaces lose them, words are joined that the document parts, and what the author
#   deleted, or asked in the margin, goes to the translator as a part of the text.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
command -v odt2txt > /dev/null || apt-get install -y -qq odt2txt > /dev/null
export LC_ALL=C.UTF-8
python3 - <<'PY'
import zipfile

names = ("office", "text", "table")
space = " ".join(f'xmlns:{n}="urn:oasis:names:tc:opendocument:xmlns:{n}:1.0"' for n in names)
space += ' xmlns:dc="http://purl.org/dc/elements/1.1/"'
body = (
    "<text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p></text:deletion></text:changed-region></text:tracked-changes>"
    '<text:p>mill<text:s text:c="3"/>wheel<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Old.</text:p></text:note-body></text:note> turns.</text:p>'
    "<text:p>It <office:annotation><dc:creator>A</dc:creator><text:p>Sure?</text:p></office:annotation>turns.</text:p>"
    "<text:p><text:ruby><text:ruby-base>漢字</text:ruby-base><text:ruby-text>かんじ</text:ruby-text></text:ruby></text:p>"
)
with zipfile.ZipFile("a.odt", "w") as file:
    file.writestr("mimetype", "application/vnd.oasis.opendocument.text")
    file.writestr("content.xml", f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {space}><office:body><office:text>{body}</office:text></office:body></office:document-content>')
PY
odt2txt --width=-1 a.odt | grep . > seen
echo "expected: mill   wheel turns. / It turns. / 漢字"
echo "seen:"; cat seen
diff seen - <<'SEEN'
gone
millwheel1Old.
turns.
It ASure?
turns.
漢字かんじ
SEEN
