#!/usr/bin/env bash
# Package: the Go module github.com/asticode/go-astisub 0.34.0, with Go 1.26 or newer.
# Behaviour: a line of an ASS file with override tags, which stand in braces wherever the style changes, gets a space
#   before each tag when it is written; lines of the kind Comment, in which translators leave their notes and the times
#   of songs, are dropped.
# Seen: ASS to ASS, "mo{\i1}lin{\i0}s" becomes "mo {\i1}lin {\i0}s", and of two events one is left.
# Why it matters: words are cut in two wherever a part of them is in italics, and each double space moves a centred
#   line; the notes for the next translator are gone. The program shows no warning.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
go mod init -C . f 2>/dev/null && go get github.com/asticode/go-astisub@v0.34.0 2>/dev/null
cat > main.go <<'GO'
package main

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/asticode/go-astisub"
)

const file = `[Script Info]
ScriptType: v4.00+

[V4+ Styles]
Format: Name, Fontname, Fontsize
Style: Default,Arial,20

[Events]
Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
Comment: 0,0:00:01.00,0:00:02.00,Default,,0,0,0,,ask the client
Dialogue: 0,0:00:01.00,0:00:02.00,Default,,0,0,0,,mo{\i1}lin{\i0}s
`

func main() {
	subtitles, err := astisub.ReadFromSSA(strings.NewReader(file))
	if err != nil {
		panic(err)
	}
	var out bytes.Buffer
	if err := subtitles.WriteToSSA(&out); err != nil {
		panic(err)
	}
	for line := range strings.Lines(out.String()) {
		if strings.HasPrefix(line, "Dialogue") || strings.HasPrefix(line, "Comment") {
			fmt.Print(line[strings.LastIndex(line, ",")+1:])
		}
	}
}
GO
go run -mod=mod . > seen
echo 'expected: "ask the client" and "mo{\i1}lin{\i0}s"'
echo "seen:     $(cat seen)"
diff seen - <<'SEEN'
mo {\i1}lin {\i0}s
SEEN
