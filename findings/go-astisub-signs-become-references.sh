#!/usr/bin/env bash
# Package: the Go module github.com/asticode/go-astisub 0.34.0, with Go 1.26 or newer.
# Behaviour: of the references of WebVTT (section 6.4, "cue text parsing rules") it undoes &amp; and &lt;, but not &gt;,
#   whose & is escaped when the file is written; identifiers of cues become numbers. SubRip, which has no references at
#   all, gets &lt; and &amp; written into its text.
# Seen: WebVTT to WebVTT, "1 &gt; 0" becomes "1 &amp;gt; 0", and the cue "intro" becomes 1; SubRip to SubRip, "R&D < 5"
#   becomes "R&amp;D &lt; 5".
# Why it matters: viewers read "1 &gt; 0" and "R&amp;D", and a memory learns it as text; a page that finds its cues by
#   name finds none.
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

func check(err error) {
	if err != nil {
		panic(err)
	}
}

func main() {
	vtt := "WEBVTT\n\nintro\n00:01.000 --> 00:02.000\n1 &gt; 0\n"
	subtitles, err := astisub.ReadFromWebVTT(strings.NewReader(vtt))
	check(err)
	var out bytes.Buffer
	check(subtitles.WriteToWebVTT(&out))
	fmt.Println(strings.ReplaceAll(strings.TrimSpace(out.String()), "\n", "|"))

	subtitles, err = astisub.ReadFromSRT(strings.NewReader("1\n00:00:01,000 --> 00:00:02,000\nR&D < 5\n"))
	check(err)
	out.Reset()
	check(subtitles.WriteToSRT(&out))
	lines := strings.Split(strings.TrimSpace(out.String()), "\n")
	fmt.Println(lines[len(lines)-1])
}
GO
go run -mod=mod . > seen
echo 'expected: "intro", "1 &gt; 0" and "R&D < 5"'
cat seen
diff seen - <<'SEEN'
WEBVTT||1|00:00:01.000 --> 00:00:02.000|1 &amp;gt; 0
R&amp;D &lt; 5
SEEN
