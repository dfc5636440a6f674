#!/usr/bin/env bash
# Package: the Go module github.com/sergi/go-diff 1.4.0, with Go 1.26 or newer, and diff-match-patch 20241021 (PyPI): one library in two languages.
# Behaviour: a patch as text says where it begins; Go counts bytes there, Python characters, as the library was written. The texts of
#   patches look alike, and Python looks for the nearest place that has the same words.
# Seen: of sixty times the Russian "да" Go changes the twentieth into "но"; applied by Python, the patch changes the thirty-first, and the
#   answer is True. Of English "yes" it changes the twentieth.
# Why it matters: a server in Go and an editor in Python or JavaScript send each other changes of texts so. In a table or a list of texts that
#   are alike, as catalogues are, the change lands in another line.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv venv && venv/bin/pip install --quiet diff-match-patch==20241021
go mod init -C . f 2>/dev/null && go get github.com/sergi/go-diff@v1.4.0 2>/dev/null
cat > main.go <<'GO'
package main

import (
	"fmt"
	"os"
	"strings"

	"github.com/sergi/go-diff/diffmatchpatch"
)

func main() {
	differ := diffmatchpatch.New()
	words := strings.Split(strings.Repeat(os.Args[1]+" ", 60), " ")
	before := strings.Join(words, " ")
	words[19] = os.Args[2]
	fmt.Print(differ.PatchToText(differ.PatchMake(before, strings.Join(words, " "))))
}
GO
cat > a.py <<'PY'
import subprocess

from diff_match_patch import diff_match_patch


def place(word, other):
    patch = subprocess.run(["go", "run", "-mod=mod", ".", word, other], capture_output=True, text=True, check=True).stdout
    differ = diff_match_patch()
    text, answers = differ.patch_apply(differ.patch_fromText(patch), f"{word} " * 60)
    return text.split().index(other) + 1, answers


seen = [place("yes", "but"), place("да", "но")]
print("expected:", [(20, [True]), (20, [True])])
print("seen:    ", seen)
raise SystemExit(seen != [(20, [True]), (31, [True])])
PY
venv/bin/python a.py
