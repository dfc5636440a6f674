#!/usr/bin/env bash
# Package: sacremoses 0.2.0 (PyPI), MosesPunctNormalizer.
# Behaviour: a no-break space between digits (the grouping of French, Swedish, SI …) is replaced: by a comma
#   in the languages de, es, cs and fr, by a full stop in all others.
# Seen: "12 500 km" with U+00A0 becomes "12.500 km" in English and "12,500 km" in French and German: a
#   thousandth of the number, by each language's own reading.
# Why it matters: this is the usual first step on training and evaluation data; the normalised text holds
#   other numbers than the original.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'sacremoses==0.2.0'
v/bin/python - <<'PY'
import sys
from sacremoses import MosesPunctNormalizer

seen = {lang: MosesPunctNormalizer(lang).normalize("12\u00a0500 km") for lang in ("en", "fr", "de", "sv")}
print("expected:", {lang: "12 500 km" for lang in seen})
print("seen:    ", seen)
sys.exit(seen != {"en": "12.500 km", "fr": "12,500 km", "de": "12,500 km", "sv": "12.500 km"})
PY
