#!/usr/bin/env bash
# Package: cn2an 0.5.24 (PyPI), transform().
# Behaviour: the sign 一 becomes 1 within words that are no numbers; the other way, 1,234 is two numbers.
# Seen: 统一, to unify, becomes 统1, and 星期一, Monday, 星期1; "1,234" becomes 一,二百三十四, "one, two hundred and thirty-four".
# Why it matters: who writes numbers as digits to compare a Chinese translation with its source finds ones that are not in
#   it, and the stored text has lost words.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'cn2an==0.5.24' setuptools
v/bin/python - <<'PY'
import sys
import cn2an

seen = [cn2an.transform(text) for text in ("统一", "星期一")] + [cn2an.transform("1,234", "an2cn")]
print("expected:", ["统一", "星期一", "一千二百三十四"])
print("seen:    ", seen)
sys.exit(seen != ["统1", "星期1", "一,二百三十四"])
PY
