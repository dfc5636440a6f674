#!/usr/bin/env bash
# Packages: shekar 1.7.0 and hazm 0.10.0 (PyPI), the normalisers of two libraries for Persian.
# Behaviour: digits and signs become Persian ones, and signs are spaced, whatever they stand in: placeholders, tags,
#   addresses and references.
# Seen: "{0}" becomes "{۰}" and "%d" "٪d" in both; shekar writes "{{name}}" as "{ {name}}", "<b>" as "< b >" and
#   "user@mail.com" as "user@mail. com"; hazm "</b>" as "< / b>" and "&#39;" as "&# ۳۹ ;".
# Why it matters: normalising is the first step with Persian text, which is typed with Arabic letters too. The programs
#   find no placeholder in a translation that went through it, show tags as letters, and the checks for numbers differ.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv s && s/bin/pip install -q --disable-pip-version-check 'shekar==1.7.0'
python3 -m venv h && h/bin/pip install -q --disable-pip-version-check 'hazm==0.10.0'
cat > a.py <<'PY'
import sys

if sys.argv[1] == "shekar":
    from shekar import Normalizer

    normal = Normalizer()
else:
    from hazm import Normalizer

    normal = Normalizer().normalize
TEXTS = ["فایل {0} را باز کنید", "قیمت %d دلار", "{{name}} <b>خانه</b>", "user@mail.com", "&#39;خانه&#39;"]
SEEN = {
    "shekar": ["فایل {۰} را باز کنید", "قیمت ٪d دلار", "{ {name}}< b >خانه< /b >", "user@mail. com", "&#۳۹؛ خانه&#۳۹؛"],
    "hazm": ["فایل {۰} را باز کنید", "قیمت ٪d دلار", "{{name}} <b>خانه< / b>", "user@mail. com", "&# ۳۹ ;خانه&# ۳۹ ;"],
}
seen = [normal(text) for text in TEXTS]
print("expected:", TEXTS)
print("seen:    ", seen)
sys.exit(seen != SEEN[sys.argv[1]])
PY
s/bin/python a.py shekar
h/bin/python a.py hazm
