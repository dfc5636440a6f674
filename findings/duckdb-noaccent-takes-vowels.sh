#!/usr/bin/env bash
# Package: duckdb 2.0.1 (PyPI), `strip_accents` and `COLLATE NOACCENT`.
# Behaviour: every combining mark is an accent, the vowels of Hindi and the marks that make other letters of Russian and
#   Japanese too; letters with a stroke, which have no such mark, keep it.
# Seen: Hindi "my" of a man and of a woman are equal, Russian "my" and "my (plural)", Japanese glass and crow; "Łódź" and
#   "Lodz" are not.
# Why it matters: who drops duplicates, or joins tables of terms, "without accents" loses different words, and keeps the
#   pairs that it was meant for.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'duckdb==2.0.1'
v/bin/python - <<'PY'
import sys
import duckdb

pairs = [("मेरा", "मेरी"), ("мой", "мои"), ("ガラス", "カラス"), ("Łódź", "Lodz")]
equal = "SELECT ? COLLATE NOACCENT = ? COLLATE NOACCENT"
seen = [duckdb.execute(equal, list(pair)).fetchall()[0][0] for pair in pairs]
bare = duckdb.execute("SELECT strip_accents('नमस्ते')").fetchall()[0][0]
print("expected:", [False, False, False, True], "नमस्ते")
print("seen:    ", seen, bare)
sys.exit(seen != [True, True, True, False] or bare != "नमसत")
PY
