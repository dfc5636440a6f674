#!/usr/bin/env bash
# Package: the Go modules github.com/goccy/go-yaml 1.19.2 and gopkg.in/yaml.v3 3.0.1, with Go 1.26 or newer.
# Behaviour: texts are written without quotation marks where YAML needs them: with a tab, the line end of Windows or a question
#   mark and a space at the beginning. The reader drops a tab within a plain text.
# Seen: written and read by goccy/go-yaml, "mill<tab>moulin" is "millmoulin", a CR LF is a line feed, and a file with "? moulin"
#   cannot be read. What yaml.v3 writes of the same texts is read right.
# Why it matters: yaml.v3 is no longer cared for, and programs move to this module. A glossary of two columns in one text is one word,
#   and each file that is opened and saved can lose more.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
go mod init -C . f 2>/dev/null && go get github.com/goccy/go-yaml@v1.19.2 gopkg.in/yaml.v3@v3.0.1 2>/dev/null
cat > main.go <<'GO'
package main

import (
	"fmt"

	goccy "github.com/goccy/go-yaml"
	"gopkg.in/yaml.v3"
)

func main() {
	for _, text := range []string{"mill\tmoulin", "mill\r\nmoulin", "? moulin"} {
		for _, write := range []func(any) ([]byte, error){yaml.Marshal, func(value any) ([]byte, error) { return goccy.Marshal(value) }} {
			file, _ := write(map[string]string{"k": text})
			read := map[string]string{}
			if err := goccy.Unmarshal(file, &read); err != nil {
				fmt.Printf("%q -> %q -> refused\n", text, file)
				continue
			}
			fmt.Printf("%q -> %q -> %q\n", text, file, read["k"])
		}
	}
}
GO
go run -mod=mod . > seen
echo "expected: each text comes back, as from yaml.v3, the first of each two lines"
echo "seen:"; cat seen
diff seen - <<'SEEN'
"mill\tmoulin" -> "k: \"mill\\tmoulin\"\n" -> "mill\tmoulin"
"mill\tmoulin" -> "k: mill\tmoulin\n" -> "millmoulin"
"mill\r\nmoulin" -> "k: \"mill\\r\\nmoulin\"\n" -> "mill\r\nmoulin"
"mill\r\nmoulin" -> "k: |-\r\n  mill\r\n  moulin\n" -> "mill\nmoulin"
"? moulin" -> "k: '? moulin'\n" -> "? moulin"
"? moulin" -> "k: ? moulin\n" -> refused
SEEN
