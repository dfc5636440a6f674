#!/usr/bin/env bash
# Packages: recognizers-text-suite 1.0.2a2 (PyPI, with emoji 1.7.0, since it cannot be imported with emoji 2).
# Behaviour: a culture that has no model is English, as the default, without an error; German and Italian have models
#   in the library's other editions, for C# and JavaScript, and in Python none.
# Seen: with "de-de", "1.234,50 €" is 50 euros and "anderthalb" nothing; with "pt-br", 1234.5; with the fallback
#   switched off, the call for German raises ValueError.
# Why it matters: prices are found in all languages, and in those without a model with wrong values, as though the
#   language had been understood.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'recognizers-text-suite==1.0.2a2' 'emoji==1.7.0'
v/bin/python -W ignore - <<'PY'
import sys
from recognizers_number_with_unit import recognize_currency

def euros(culture, **how):
    return [one.resolution["value"] for one in recognize_currency("1.234,50 €", culture, **how)]

seen = [euros("pt-br"), euros("de-de")]
try:
    seen.append(euros("de-de", fallback_to_default_culture=False))
except ValueError:
    seen.append("ValueError")
print("expected:", [["1234,5"], "ValueError", "ValueError"])
print("seen:    ", seen)
sys.exit(seen != [["1234,5"], ["50"], "ValueError"])
PY
