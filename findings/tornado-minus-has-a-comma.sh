#!/usr/bin/env bash
# Package: tornado 6.6.1 (PyPI), tornado.locale.
# Behaviour: friendly_number, "a comma-separated number", puts a comma before each three characters from the end of the number's
#   text, whichever characters they are. A file of translations fr_FR.csv serves readers of fr_FR and no others of French.
# Seen: -123 is "-,123", 1234.5 is "123,4.5", and -12 "-12". With fr_FR.csv and zh_TW.csv loaded, readers of fr, fr_CA, zh_HK and
#   zh_Hant_TW get English; with pt.csv, those of pt_BR get Portuguese.
# Why it matters: losses and changes are the numbers that a page shows with a minus; the name of a file of translations,
#   as most translation services export it, decides whether anybody but one country's readers sees them.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv venv && venv/bin/pip install --quiet tornado==6.6.1
cat > a.py <<'PY'
import pathlib

from tornado import locale

numbers = [locale.get("en_US").friendly_number(number) for number in (1234, -123, -1234, -12, 1234.5)]
pathlib.Path("t").mkdir()
for code in ("fr_FR", "zh_TW", "pt"):
    pathlib.Path(f"t/{code}.csv").write_text(f'"Open","{code}"\n', encoding="utf-8")
locale.load_translations("t", "utf-8")
readers = [locale.get(code).translate("Open") for code in ("fr_FR", "fr", "fr_CA", "zh_HK", "zh_Hant_TW", "pt_BR")]
print("expected:", ["1,234", "-123", "-1,234", "-12", "1,234.5"], ["fr_FR", "fr_FR", "fr_FR", "zh_TW", "zh_TW", "pt"])
print("seen:    ", numbers, readers)
raise SystemExit((numbers, readers) != (["1,234", "-,123", "-1,234", "-12", "123,4.5"], ["fr_FR", "Open", "Open", "Open", "Open", "pt"]))
PY
venv/bin/python a.py
