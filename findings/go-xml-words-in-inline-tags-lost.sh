#!/usr/bin/env bash
# Package: encoding/xml of Go 1.26.
# Behaviour: an element that is read into a field of type string gives the letters that stand directly in it. Those in a
#   tag within it are left out, with no error; what stands before and after is joined. A field with the option innerxml
#   has them, as mark-up.
# Seen: `<target>Le <g id="1">vieux</g> moulin</target>` is "Le  moulin", and Android's `<string name="a">Do <b>not</b>
#   open</string>` is "Do  open".
# Why it matters: a field of type string is what one writes, and what tools that make Go of a sample write; texts
#   without tags are read rightly, and a word that is important enough to be bold is the one that is lost.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
go mod init -C . f 2>/dev/null
cat > main.go <<'GO'
package main

import (
	"encoding/xml"
	"fmt"
)

type Unit struct {
	Target string `xml:"target"`
}

type Resources struct {
	Strings []string `xml:"string"`
}

func main() {
	var unit Unit
	fmt.Println(xml.Unmarshal([]byte(`<trans-unit id="1"><target>Le <g id="1">vieux</g> moulin</target></trans-unit>`), &unit), unit.Target)
	var resources Resources
	fmt.Println(xml.Unmarshal([]byte(`<resources><string name="a">Open</string><string name="b">Do <b>not</b> open</string></resources>`), &resources))
	fmt.Printf("%q\n", resources.Strings)
}
GO
go run -mod=mod . > seen
echo 'expected: Le vieux moulin, Do not open'
cat seen
diff seen - <<'SEEN'
<nil> Le  moulin
<nil>
["Open" "Do  open"]
SEEN
