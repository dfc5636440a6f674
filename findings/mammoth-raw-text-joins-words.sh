#!/usr/bin/env bash
# Packages: mammoth 1.13.0 (PyPI), mammoth 1.13.0 (npm), beside python-docx 1.2.0 (PyPI).
# Behaviour: extractRawText leaves out the line breaks within a paragraph (Shift+Enter in Word) and puts nothing in their place;
#   convertToHtml has them.
# Seen: "Old mill", line break, "New boat" is "Old millNew boat" in both languages; in HTML "Old mill<br />New boat".
# Why it matters: addresses, verses and headings in two lines are common; two words become one that is in no dictionary,
#   and sentences run together before they are translated.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'mammoth==1.13.0' 'python-docx==1.2.0'
npm install --silent --no-audit --no-fund --prefix "$work" 'mammoth@1.13.0' >/dev/null
cat > a.py <<'PY'
import docx, mammoth

document = docx.Document()
document.add_paragraph("Old mill\nNew boat")
document.save("a.docx")
print("python-docx", repr(docx.Document("a.docx").paragraphs[0].text))
with open("a.docx", "rb") as file:
    print("PyPI raw", mammoth.extract_raw_text(file).value.strip())
    print("PyPI HTML", mammoth.convert_to_html(file).value)
PY
v/bin/python a.py > seen
node -e 'require("mammoth").extractRawText({ path: "a.docx" }).then(r => console.log("npm raw", r.value.trim()))' >> seen
echo "expected: two lines, or a space"
sed 's/^/seen:     /' seen
diff seen - <<'SEEN'
python-docx 'Old mill\nNew boat'
PyPI raw Old millNew boat
PyPI HTML <p>Old mill<br />New boat</p>
npm raw Old millNew boat
SEEN
