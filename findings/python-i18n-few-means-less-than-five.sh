#!/usr/bin/env bash
# Package: python-i18n 0.3.9 (PyPI).
# Behaviour: a text has the forms "one", "few" and "many", which are the names of the plural categories of CLDR. Here "few" is any number
#   up to five that is not one, in every language; all above it is "many".
# Seen: Russian 5 is "5 файла", 21 "21 файлов", 22 "22 файлов" and 0 "0 файлов"; right are "5 файлов", "21 файл", "22 файла".
# Why it matters: translators of Slavic languages fill in the forms as everywhere else, and all counts up to four look right; a
#   test of the texts finds every form there.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'python-i18n==0.3.9'
v/bin/python - <<'PY'
import json, pathlib, sys
import i18n

forms = {"one": "%{count} файл", "few": "%{count} файла", "many": "%{count} файлов"}
pathlib.Path("m.ru.json").write_text(json.dumps({"ru": {"files": forms}}))
i18n.load_path.append(".")
i18n.set("file_format", "json")
i18n.set("locale", "ru")
seen = [i18n.t("m.files", count=n) for n in (1, 2, 5, 21, 22)]
print("expected:", ["1 файл", "2 файла", "5 файлов", "21 файл", "22 файла"])
print("seen:    ", seen)
sys.exit(seen != ["1 файл", "2 файла", "5 файла", "21 файлов", "22 файлов"])
PY
