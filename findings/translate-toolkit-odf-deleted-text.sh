#!/usr/bin/env bash
# Package: translate-toolkit 3.20.4 (PyPI), the program odf2xliff.
# Behaviour: what was deleted with changes tracked, the comments of reviewers and the numbers of footnotes are texts for
#   translation; a date in a field is an empty element, its words cannot be seen.
# Seen: of "The mill is open on 4 May.", with the deletion "Old words." and a comment "Ask Anna", the texts are "Old words.",
#   "The mill … is open on <x/>." and "Ask Anna".
# Why it matters: text that nobody wants and notes that are nobody's business go to the translator, are paid for, and come
#   back translated in the file.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'translate-toolkit==3.20.4'
v/bin/python - <<'PY'
import zipfile

names = "".join(f' xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "text"))
content = f"""<office:document-content{names} xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.2"><office:body><office:text>
<text:tracked-changes><text:changed-region text:id="c1"><text:deletion><office:change-info><dc:creator>A</dc:creator>
<dc:date>2026-01-01T00:00:00</dc:date></office:change-info><text:p>Old words.</text:p></text:deletion></text:changed-region></text:tracked-changes>
<text:p>The mill<office:annotation><dc:creator>B</dc:creator><text:p>Ask Anna</text:p></office:annotation> is <text:change
text:change-id="c1"/>open on <text:date text:date-value="2026-05-04">4 May</text:date>.</text:p></office:text></office:body></office:document-content>"""
with zipfile.ZipFile("a.odt", "w") as file:
    file.writestr("mimetype", "application/vnd.oasis.opendocument.text")
    file.writestr("content.xml", content)
    for part in ("styles", "meta"):
        file.writestr(f"{part}.xml", f'<office:document-{part}{names} office:version="1.2"/>')
PY
v/bin/odf2xliff --progress=none a.odt a.xlf
sed -E 's/ x?id="[^"]*"//g' a.xlf | grep -oE '<source>.*</source>' > seen
echo "expected: the sentence, with its date"
echo "seen:"; cat seen
diff seen - <<'SEEN'
<source>Old words.</source>
<source>The mill<x/> is <x/>open on <x/>.</source>
<source>Ask Anna</source>
SEEN
