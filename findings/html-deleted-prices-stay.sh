#!/usr/bin/env bash
# Packages: html2text 2025.4.15, markdownify 1.2.3, inscriptis 2.7.6 and trafilatura 2.3.1 (PyPI); the Go module
#   github.com/JohannesKaufmann/html-to-markdown/v2 2.5.2, with Go 1.26 or newer.
# Behaviour: <del> and <s> hold what is not valid any more: an old price, a word that was struck out. Converters of HTML
#   to Markdown or text take them for text in different ways: some mark it with ~~, some leave it as words among the
#   others.
# Seen: of "Price: <s>12 €</s> 9 €. Do <del>not</del> open.", inscriptis, html-to-markdown and trafilatura's plain text
#   make "Price: 12 € 9 €. Do not open."; html2text, markdownify and trafilatura's Markdown have ~~12 €~~ and ~~not~~.
# Why it matters: what was struck out is read, translated and counted, and a language model is told two prices and the
#   contrary of what the page says; two tools give two texts of one page.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'html2text==2025.4.15' 'markdownify==1.2.3' 'inscriptis==2.7.6' 'trafilatura==2.3.1' 'lxml_html_clean==0.4.6' 2>/dev/null
cat > page.html <<'HTML'
<html><body><article><p>Price: <s>12 €</s> 9 €. Do <del>not</del> open. The mill has stood there, as they say in the village, for a very long time, and no one knows who built it.</p></article></body></html>
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
    print(name + ":", " ".join(text.split()).split(" open.")[0] + " open.")
PY
go mod init -C . f 2>/dev/null && go get github.com/JohannesKaufmann/html-to-markdown/v2@v2.5.2 2>/dev/null
cat > main.go <<'GO'
package main

import (
	"fmt"
	"os"
	"strings"

	htmltomarkdown "github.com/JohannesKaufmann/html-to-markdown/v2"
)

func main() {
	page, _ := os.ReadFile("page.html")
	text, _ := htmltomarkdown.ConvertString(string(page))
	before, _, _ := strings.Cut(text, " open.")
	fmt.Println("html-to-markdown:", before+" open.")
}
GO
go run -mod=mod . >> seen
echo 'expected: what was deleted marked as such, or left out, by each'
cat seen
diff seen - <<'SEEN'
html2text: Price: ~~12 €~~ 9 €. Do ~~not~~ open.
markdownify: Price: ~~12 €~~ 9 €. Do ~~not~~ open.
inscriptis: Price: 12 € 9 €. Do not open.
trafilatura: Price: 12 € 9 €. Do not open.
trafilatura, Markdown: Price: ~~12 €~~ 9 €. Do ~~not~~ open.
html-to-markdown: Price: 12 € 9 €. Do not open.
SEEN
