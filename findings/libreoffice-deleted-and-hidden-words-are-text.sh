#!/usr/bin/env bash
# Package: libreoffice-writer-nogui 7.4.7 (Debian 12), soffice --convert-to txt.
# Behaviour: words that were deleted with changes tracked and words that are hidden are in the text, without a mark. The
#   text begins with a byte order mark; words with readings above them have none.
# Seen: "The mill is old new", of a file in which old was deleted and new put in, and "Hidden secret end" with "secret"
#   hidden. Word shows and prints neither "old", with the changes accepted, nor "secret".
# Why it matters: pipelines make text of Word files with this command; the draft's words are translated, indexed and
#   counted, and names that were taken out are read.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
command -v soffice > /dev/null || { apt-get update -qq; apt-get install -y -qq --no-install-recommends libreoffice-writer-nogui; } > /dev/null 2>&1
python3 - <<'PY'
import zipfile

types = "http://schemas.openxmlformats.org/package/2006"
word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
with zipfile.ZipFile("a.docx", "w") as file:
    file.writestr("[Content_Types].xml", f'<Types xmlns="{types}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
                  f'<Override PartName="/word/document.xml" ContentType="{word}"/></Types>')
    file.writestr("_rels/.rels", f'<Relationships xmlns="{types}/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>')
    file.writestr("word/document.xml", '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
                  '<w:p><w:r><w:t xml:space="preserve">The mill is </w:t></w:r><w:del w:id="1" w:author="A" w:date="2026-01-01T00:00:00Z"><w:r><w:delText xml:space="preserve">old </w:delText></w:r></w:del>'
                  '<w:ins w:id="2" w:author="A" w:date="2026-01-01T00:00:00Z"><w:r><w:t>new</w:t></w:r></w:ins></w:p>'
                  '<w:p><w:r><w:t xml:space="preserve">Hidden </w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t xml:space="preserve">secret </w:t></w:r><w:r><w:t>end</w:t></w:r></w:p></w:body></w:document>')
PY
HOME="$work" soffice --headless --convert-to 'txt:Text (encoded):UTF8' a.docx > /dev/null 2>&1
tail -c +4 a.txt > seen
echo "expected: The mill is new. Hidden end"
echo "seen:"; cat seen
diff <(tr -d '\r' < seen) - <<'SEEN'
The mill is old new
Hidden secret end
SEEN
