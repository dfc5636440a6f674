#!/usr/bin/env bash
# Packages: html2text 2025.4.15, markdownify 1.2.3, inscriptis 2.7.6 and trafilatura 2.3.1 (PyPI); turndown 7.2.5 and
#   node-html-markdown 2.0.0 (npm).
# Behaviour: text raised by <sup> is put beside the figures before it, without a sign, a space or a character such as ⁶;
#   six converters of HTML to text or Markdown do so. trafilatura's Markdown, alone, keeps the tag, which Markdown
#   allows; its plain text does not.
# Seen: "10<sup>6</sup> litres" is "106 litres", and "in 1905.<sup>3</sup>", a year with a note, is "in 1905.3".
# Why it matters: a corpus or a language model gets another number, which no check of a translation against its source
#   can find, for both went the same way; and no reader of the text can tell 106 from 10 to the sixth.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'html2text==2025.4.15' 'markdownify==1.2.3' 'inscriptis==2.7.6' 'trafilatura==2.3.1' 'lxml_html_clean==0.4.6' 2>/dev/null
npm install --silent --no-audit --no-fund --prefix "$work" 'turndown@7.2.5' 'node-html-markdown@2.0.0' >/dev/null
cat > page.html <<'HTML'
<html><body><article><p>The lake holds 10<sup>6</sup> litres of water, and the mill has stood there, as they say in the village, for a very long time. It was built anew in 1905.<sup>3</sup></p></article></body></html>
HTML
v/bin/python - > seen <<'PY'
import html2text, inscriptis, markdownify, trafilatura

page = open("page.html", encoding="utf-8").read()
for name, text in [
    ("html2text", html2text.html2text(page)),
    ("markdownify", markdownify.markdownify(page)),
    ("inscriptis", inscriptis.get_text(page)),
    ("trafilatura", trafilatura.extract(page)),
    ("trafilatura, Markdown", trafilatura.extract(page, output_format="markdown")),
]:
    words = text.split()
    print(name + ":", words[3], words[-1])
PY
cat > a.cjs <<'JS'
const page = require('fs').readFileSync('page.html', 'utf-8');
const { NodeHtmlMarkdown } = require('node-html-markdown');
const Turndown = require('turndown');
for (const [name, text] of [['turndown', new Turndown().turndown(page)], ['node-html-markdown', NodeHtmlMarkdown.translate(page)]]) {
  const words = text.trim().split(/\s+/);
  console.log(name + ':', words[3], words.pop());
}
JS
node a.cjs >> seen
echo 'expected: not 106 and 1905.3'
cat seen
diff seen - <<'SEEN'
html2text: 106 1905.3
markdownify: 106 1905.3
inscriptis: 106 1905.3
trafilatura: 106 1905.3
trafilatura, Markdown: 10<sup>6</sup> 1905.<sup>3</sup>
turndown: 106 1905.3
node-html-markdown: 106 1905.3
SEEN
