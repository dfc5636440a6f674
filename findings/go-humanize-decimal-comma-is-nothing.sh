#!/usr/bin/env bash
# Package: the Go module github.com/dustin/go-humanize 1.1.0, with Go 1.26 or newer.
# Behaviour: ParseBytes reads sizes that people write. Each comma is deleted before the number is read, wherever it
#   stands, so that the decimal comma of most languages of Europe is none.
# Seen: "1,5 GB" is 15 gigabytes and "0,25 MB" 25 megabytes, without an error; "1.5 GB" is one and a half.
# Why it matters: limits and quotas in settings that were translated, or typed by readers who write so, are ten or a
#   hundred times too large; "1,234 kB" is the only form for which deleting is right.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
go mod init -C . f 2>/dev/null && go get github.com/dustin/go-humanize@v1.1.0 2>/dev/null
cat > main.go <<'GO'
package main

import (
	"fmt"

	"github.com/dustin/go-humanize"
)

func main() {
	for _, text := range []string{"1.5 GB", "1,5 GB", "0,25 MB", "1,234 kB", "12,34,5 B"} {
		size, err := humanize.ParseBytes(text)
		fmt.Println(text, size, err)
	}
}
GO
go run -mod=mod . > seen
echo 'expected: 1,5 GB as 1.5 GB, or an error'
cat seen
diff seen - <<'SEEN'
1.5 GB 1500000000 <nil>
1,5 GB 15000000000 <nil>
0,25 MB 25000000 <nil>
1,234 kB 1234000 <nil>
12,34,5 B 12345 <nil>
SEEN
