#!/usr/bin/env bash
# Package: the Go module github.com/xuri/excelize 2.11.1, with Go 1.26 or newer.
# Behaviour: XLSX writes a control character as _x and four digits and "_", and a text that looks so has its first "_" escaped. excelize does not
#   escape it, and undoes it when it reads. A text of more than 32,767 letters is cut there, and the error that is returned is none.
# Seen: "_x0041_ b" is read back as "A b", "file_x0022_1" as 'file"1', and of 40,000 letters 32,767 are left with the error nil.
# Why it matters: keys and names of files, of which translators get tables, change; and the end of long texts is missing in the file, though the
#   program asked for errors.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
go mod init -C . f 2>/dev/null && go get github.com/xuri/excelize/v2@v2.11.1 2>/dev/null
cat > main.go <<'GO'
package main

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/xuri/excelize/v2"
)

func main() {
	book := excelize.NewFile()
	for row, text := range []string{"_x0041_ b", "file_x0022_1", strings.Repeat("mill ", 8000)} {
		fmt.Println(book.SetCellValue("Sheet1", fmt.Sprintf("A%d", row+1), text))
	}
	file, _ := book.WriteToBuffer()
	again, _ := excelize.OpenReader(bytes.NewReader(file.Bytes()))
	rows, _ := again.GetRows("Sheet1")
	fmt.Println(rows[0][0], rows[1][0], len(rows[2][0]))
}
GO
go run -mod=mod . > seen
cat <<'EXPECTED'
expected: _x0041_ b file_x0022_1 40000, or an error
EXPECTED
echo "seen:"; cat seen
diff seen - <<'SEEN'
<nil>
<nil>
<nil>
A b file"1 32767
SEEN
