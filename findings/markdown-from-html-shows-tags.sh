#!/usr/bin/env bash
# Packages: turndown 7.2.5, marked 18.2.1 (npm), html2text 2025.4.15, markdownify 1.2.3 (PyPI).
# Behaviour: the text of a page that speaks of markup becomes markup: three converters from HTML to Markdown write
#   "<", ">" and "&" of the text as they are, though Markdown reads tags and references.
# Seen: a paragraph that shows "Write &lt; for < and <br> for a break." is, after Markdown, one that shows "Write < for <
#   and", a line break, "for a break.". Turndown escapes "1." and "_", so that it looks careful.
# Why it matters: in a manual the words vanish before the translator sees them; and "&lt;" left over by a translation,
#   which a checker should find, is undone on the way.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'turndown@7.2.5' 'marked@18.2.1' >/dev/null
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'html2text==2025.4.15' 'markdownify==1.2.3'
cat > in.html <<'IN'
<p>Write &amp;lt; for &lt; and &lt;br&gt; for a break.</p>
IN
v/bin/python - > made <<'PY'
import pathlib
import html2text, markdownify

page = pathlib.Path("in.html").read_text()
print(html2text.html2text(page, bodywidth=0).strip())
print(markdownify.markdownify(page).strip())
PY
node -e 'const T = require("turndown");
console.log(new T().turndown(require("fs").readFileSync("in.html", "utf8")).trim())' >> made
node --input-type=module -e 'import { marked } from "marked"; import fs from "fs";
for (const line of fs.readFileSync("made", "utf8").trim().split("\n")) console.log(marked(line).trim())' > seen
echo "expected:" "$(cat in.html)"
sed 's/^/seen:     /' made seen
line='Write &lt; for < and <br> for a break.'
diff made - <<SEEN
$line
$line
$line
SEEN
shown='<p>Write &lt; for &lt; and <br> for a break.</p>'
diff seen - <<SEEN
$shown
$shown
$shown
SEEN
