#!/usr/bin/env bash
# Package: babelfish 0.6.1 (PyPI).
# Behaviour: a region of three figures, which BCP 47 and CLDR have for es-419, is taken for a script; tags with an
#   underscore and old codes, which Java and Android write, are errors.
# Seen: Language.fromietf reads pt-BR and zh-Hant; es-419, es_MX and iw raise.
# Why it matters: es-419 is what streaming services and Android name their second Spanish; one such file stops a batch
#   of subtitles that ran with all European languages.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'babelfish==0.6.1'
v/bin/python -W ignore - <<'PY'
import sys
import babelfish

seen = []
for tag in ("pt-BR", "zh-Hant", "es-419", "es_MX", "iw"):
    try:
        seen.append(str(babelfish.Language.fromietf(tag)))
    except (ValueError, babelfish.Error) as error:
        seen.append(f"{type(error).__name__}: {error}")
print("expected:", ["pt-BR", "zh-Hant", "es-419", "es-MX", "he"])
print("seen:    ", seen)
sys.exit(not (seen[:3] == ["pt-BR", "zh-Hant", "ValueError: '419' is not a valid script"] and "Error" in seen[3] and "Error" in seen[4]))
PY
