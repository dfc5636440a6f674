#!/usr/bin/env bash
# Package: the Go module github.com/araddon/dateparse at 6b43995a97de, with Go 1.26 or newer.
# Behaviour: figures with full stops are taken for a date of the American order, unless the first has four places;
#   "PreferMonthFirst" is the default for all separators. No country has this order with full stops.
# Seen: "2.3.2026" and "02.03.2026" are 3 February 2026, "3.5" is 5 March of the year 0, "1.5.2" 2 January;
#   "13.01.2026" is an error.
# Why it matters: dates of German, Russian and Polish texts are right from the 13th of a month on, or refused, and
#   wrong before; numbers and versions are dates.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
go mod init -C . f 2>/dev/null && go get github.com/araddon/dateparse@v0.0.0-20210429162001-6b43995a97de 2>/dev/null
cat > main.go <<'GO'
package main

import (
	"fmt"

	"github.com/araddon/dateparse"
)

func main() {
	for _, text := range []string{"2026-03-02", "2.3.2026", "02.03.2026", "3.5", "1.5.2", "13.01.2026"} {
		day, err := dateparse.ParseAny(text)
		fmt.Println(text, day.Format("2006-01-02"), err == nil)
	}
}
GO
go run -mod=mod . > seen
echo 'expected: 2026-03-02 three times, no date twice, 2026-01-13'
cat seen
diff seen - <<'SEEN'
2026-03-02 2026-03-02 true
2.3.2026 2026-02-03 true
02.03.2026 2026-02-03 true
3.5 0000-03-05 true
1.5.2 0000-01-02 true
13.01.2026 0001-01-01 false
SEEN
