#!/usr/bin/env bash
# Packages: markdown-it-py 4.3.0, commonmark 0.9.2 and mistune 3.4.0 (PyPI); the Go module github.com/yuin/goldmark
#   1.8.7, with Go 1.26 or newer.
# Behaviour: CommonMark has spaces and tabs removed from the ends of a paragraph, and nothing else. Two readers of four
#   remove each white space that Unicode has: the ideographic space U+3000, by which Japanese and Chinese paragraphs are
#   indented, and a no-break space.
# Seen: of "　古い水車" the first character is lost in markdown-it-py and commonmark, and stays in mistune and goldmark; so
#   it is with the same space at a paragraph's end, and a no-break space.
# Why it matters: the pages of a book lose the indents of all paragraphs by one tool and not by the other; a text that
#   is extracted, translated and compared has no partner any more.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'markdown-it-py==4.3.0' 'commonmark==0.9.2' 'mistune==3.4.0'
printf '\u3000古い水車\n\n「はい」\u3000\n\n\u00a0km\n' > a.md
v/bin/python - > seen <<'PY'
import commonmark, markdown_it, mistune

text = open("a.md", encoding="utf-8").read()
for name, read in [("markdown-it-py", markdown_it.MarkdownIt().render), ("commonmark", commonmark.commonmark), ("mistune", mistune.html)]:
    print(name, ascii(read(text)).replace("\\n", ""))
PY
go mod init -C . f 2>/dev/null && go get github.com/yuin/goldmark@v1.8.7 2>/dev/null
cat > main.go <<'GO'
package main

import (
	"bytes"
	"fmt"
	"os"
	"strings"

	"github.com/yuin/goldmark"
)

func main() {
	text, _ := os.ReadFile("a.md")
	var page bytes.Buffer
	goldmark.Convert(text, &page)
	fmt.Printf("goldmark %+q\n", strings.ReplaceAll(page.String(), "\n", ""))
}
GO
go run -mod=mod . >> seen
echo 'expected: the spaces of the text in all four'
cat seen
diff seen - <<'SEEN'
markdown-it-py '<p>\u53e4\u3044\u6c34\u8eca</p><p>\u300c\u306f\u3044\u300d</p><p>km</p>'
commonmark '<p>\u53e4\u3044\u6c34\u8eca</p><p>\u300c\u306f\u3044\u300d</p><p>km</p>'
mistune '<p>\u3000\u53e4\u3044\u6c34\u8eca</p><p>\u300c\u306f\u3044\u300d\u3000</p><p>\xa0km</p>'
goldmark "<p>\u3000\u53e4\u3044\u6c34\u8eca</p><p>\u300c\u306f\u3044\u300d\u3000</p><p>\u00a0km</p>"
SEEN
