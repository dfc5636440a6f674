#!/usr/bin/env bash
# Package: pangu 6.1.0 (PyPI), space_text().
# Behaviour: a space is put between Chinese and the parts of a placeholder, of an entity and of a negative number.
# Seen: "第%d頁" becomes "第 % d 頁", "%(n)s個" "%(n) s 個", "中文&amp;abc" "中文 & amp;abc", "-5度" after Chinese "- 5 度".
# Why it matters: spacing Chinese and Latin letters is a usual last step of a translation into Chinese. "{0}" and "%1$s"
#   stay whole, so a test with those does not show it.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'pangu==6.1.0'
v/bin/python - <<'PY'
import sys
import pangu

seen = [pangu.space_text(text) for text in ("第%1$s頁", "第%d頁", "中文&amp;abc", "气温-5度")]
print("expected:", ["第 %1$s 頁", "第 %d 頁", "中文 &amp;abc", "气温 -5 度"])
print("seen:    ", seen)
sys.exit(seen != ["第 %1$s 頁", "第 % d 頁", "中文 & amp;abc", "气温 - 5 度"])
PY
