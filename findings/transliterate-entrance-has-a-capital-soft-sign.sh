#!/usr/bin/env bash
# Package: transliterate 1.10.2 (PyPI).
# Behaviour: words are put into Latin letters and back, with the same tables. The hard and the soft sign are both an
#   apostrophe, and an apostrophe is a soft sign in capitals; Russian э and е are both e.
# Seen: "подъезд съешь эхо" becomes "pod'ezd s'esh' eho" and "подЬезд сЬешЬ ехо"; "Hello {name}" in Russian letters is
#   "Хелло {наме}".
# Why it matters: a table that turns back looks like an inverse; texts that go through an ASCII channel return with
#   capitals inside words, and placeholders are words to it.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'transliterate==1.10.2'
v/bin/python -W ignore - <<'PY'
import sys
from transliterate import translit

latin = translit("подъезд съешь эхо", "ru", reversed=True)
uk = translit("Згорани", "uk", reversed=True)
seen = [latin, translit(latin, "ru"), translit(uk, "uk"), translit("Hello {name}", "ru")]
print("expected:", ["pod'ezd s'esh' eho", "подъезд съешь эхо", "Згорани", "Хелло {name}"])
print("seen:    ", seen)
sys.exit(seen != ["pod'ezd s'esh' eho", "подЬезд сЬешЬ ехо", "Жорани", "Хелло {наме}"])
PY
