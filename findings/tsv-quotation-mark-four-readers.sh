#!/usr/bin/env bash
# Packages: pyarrow 26.0.1, pandas 3.1.1, duckdb 2.0.1, polars 2.1.0 (PyPI).
# Behaviour: tab-separated values (the text/tab-separated-values type) know no quoting; a segment that begins
#   with a quotation mark that closes elsewhere is plain text. The four readers, told the tab, do three things.
# Seen: pandas joins the two columns and reports nothing, and takes the marks off "Shut"; DuckDB reads the row as
#   it is; polars and Arrow refuse the file.
# Why it matters: parallel corpora are TSV; quotations that run over several segments are everywhere in them, and one
#   reader in four gives the pairs.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v
v/bin/pip install -q --disable-pip-version-check 'pyarrow==26.0.1' 'pandas==3.1.1' 'duckdb==2.0.1' 'polars==2.1.0'
v/bin/python - <<'PY'
import pathlib, sys
import duckdb, pandas, polars, pyarrow, pyarrow.csv

pathlib.Path("a.tsv").write_text('source\ttarget\n"Open the mill\t"Ouvrez le moulin\nThe boat\tLa barque\n"Shut"\tfermé\n')
readers = {
    "pandas": lambda: [tuple(row) for row in pandas.read_csv("a.tsv", sep="\t").values.tolist()],
    "polars": lambda: polars.read_csv("a.tsv", separator="\t").rows(),
    "duckdb": lambda: duckdb.sql("SELECT * FROM read_csv('a.tsv', delim='\t', header=true)").fetchall(),
    "pyarrow": lambda: pyarrow.csv.read_csv("a.tsv", parse_options=pyarrow.csv.ParseOptions(delimiter="\t")).to_pylist(),
}
seen = {}
for name, read in readers.items():
    try:
        seen[name] = str(read())
    except Exception as error:
        seen[name] = f"{type(error).__name__}"
print("expected:", [('"Open the mill', '"Ouvrez le moulin'), ("The boat", "La barque"), ('"Shut"', "fermé")])
for name, rows in seen.items():
    print("seen:    ", rows, name)
sys.exit(seen != {
    "pandas": "[('Open the mill\\tOuvrez le moulin', nan), ('The boat', 'La barque'), ('Shut', 'fermé')]",
    "polars": "ComputeError",
    "duckdb": "[('\"Open the mill', '\"Ouvrez le moulin'), ('The boat', 'La barque'), ('\"Shut\"', 'fermé')]",
    "pyarrow": "ArrowInvalid",
})
PY
