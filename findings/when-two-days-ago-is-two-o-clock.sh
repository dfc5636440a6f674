#!/usr/bin/env bash
# Package: the Go module github.com/olebedev/when 1.1.0, with Go 1.26 or newer.
# Behaviour: times are looked for in English, Russian, Dutch and other texts by patterns; where a pattern knows a part
#   of a time, that part is read for the whole, without an error.
# Seen: on 4 March 2026 at noon, "два дня назад", two days ago, is today at 14:00, since дня is also "in the afternoon";
#   "the day after tomorrow" is tomorrow; "March 2nd 2027" is in 2026, and "5/6/2026" 5 June, also by the English rules.
# Why it matters: reminders and dates in two languages are compared or set; what is read is a date, near enough that no
#   one looks, and the year that stands in the text is not heeded.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
go mod init -C . f 2>/dev/null && go get github.com/olebedev/when@v1.1.0 2>/dev/null
cat > main.go <<'GO'
package main

import (
	"fmt"
	"time"

	"github.com/olebedev/when"
	"github.com/olebedev/when/rules"
	"github.com/olebedev/when/rules/common"
	"github.com/olebedev/when/rules/en"
	"github.com/olebedev/when/rules/ru"
)

func read(texts []string, all ...[]rules.Rule) {
	reader := when.New(nil)
	for _, some := range all {
		reader.Add(some...)
	}
	for _, text := range texts {
		found, _ := reader.Parse(text, time.Date(2026, 3, 4, 12, 0, 0, 0, time.UTC))
		if found == nil {
			fmt.Println(text, "| not found")
			continue
		}
		fmt.Println(text, "|", found.Time.Format("2006-01-02 15:04"), "|", found.Text)
	}
}

func main() {
	read([]string{"two days ago", "tomorrow", "the day after tomorrow", "March 2nd 2027", "5/6/2026"}, en.All, common.All)
	read([]string{"две недели назад", "два дня назад", "вчера"}, ru.All, common.All)
}
GO
go run -mod=mod . > seen
echo 'expected: the day after tomorrow 6 March, March 2nd of 2027, два дня назад 2 March'
cat seen
diff seen - <<'SEEN'
two days ago | 2026-03-02 12:00 | two days ago
tomorrow | 2026-03-05 12:00 | tomorrow
the day after tomorrow | 2026-03-05 12:00 | tomorrow
March 2nd 2027 | 2026-03-02 12:00 | March 2nd
5/6/2026 | 2026-06-05 12:00 | 5/6/2026
две недели назад | not found
два дня назад | 2026-03-04 14:00 | два дня
вчера | 2026-03-03 12:00 | вчера
SEEN
