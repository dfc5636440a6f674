#!/usr/bin/env bash
# Packages: polars 2.1.0, pyarrow 26.0.1, duckdb 2.0.1 (PyPI); Python 3.11 and Node.js 20.
# Behaviour: what is stripped from the ends of a text differs between Python, polars, Arrow, DuckDB and JavaScript.
# Seen: DuckDB's trim takes no-break and ideographic spaces, and leaves tabs, line feeds and U+2028; only JavaScript
#   takes U+FEFF, and leaves U+0085; Python and Arrow take the control U+001C, polars and JavaScript do not.
# Why it matters: segments are stripped before they are counted, compared and made unique; a pair equal in one step of
#   a pipeline is two in the next, and a last line feed is a difference in SQL alone.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'polars==2.1.0' 'pyarrow==26.0.1' 'duckdb==2.0.1'
v/bin/python - <<'PY'
import json, subprocess, sys
import duckdb, polars, pyarrow.compute

marks = "\t\n\u00a0\u3000\u2028\u0085\u001c\ufeff\u200b"
script = f"console.log(JSON.stringify({json.dumps(list(marks))}.filter(c => c.trim() === '').join('')))"
strips = {
    "Python": str.strip,
    "polars": lambda text: polars.Series([text]).str.strip_chars()[0],
    "Arrow": lambda text: pyarrow.compute.utf8_trim_whitespace(text).as_py(),
    "DuckDB": lambda text: duckdb.execute("SELECT trim(?)", [text]).fetchone()[0],
}
seen = {name: "".join(c for c in marks if strip(f"{c}mill{c}") == "mill") for name, strip in strips.items()}
seen["JavaScript"] = json.loads(subprocess.check_output(["node", "-e", script]))
print("expected: the same characters stripped by all five, of", ascii(marks))
for name, stripped in seen.items():
    print("seen:    ", ascii(stripped), name)
sys.exit(seen != {
    "Python": "\t\n\u00a0\u3000\u2028\u0085\u001c",
    "polars": "\t\n\u00a0\u3000\u2028\u0085",
    "Arrow": "\t\n\u00a0\u3000\u2028\u0085\u001c",
    "DuckDB": "\u00a0\u3000",
    "JavaScript": "\t\n\u00a0\u3000\u2028\ufeff",
})
PY
