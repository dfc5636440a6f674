#!/usr/bin/env bash
# Package: mojimoji 0.0.13 and zenhan 0.5.2 (PyPI), which make full-width letters of Japanese half-width.
# Behaviour: of the quotation marks of typography the closing double one becomes the straight mark and the opening one stays; of the single ones
#   the opening one becomes the grave accent of the keyboard. zenhan makes the yen sign a backslash.
# Seen: “Old” ‘mill’ becomes “Old" `mill' with both, and ￥500 with zenhan \500; mojimoji has ¥500.
# Why it matters: Japanese texts are made alike so before they are matched, counted or sent on. Each English word in quotation marks has an opening
#   one that is never closed, Markdown sees code, and a price is an escape.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv venv && venv/bin/pip install --quiet mojimoji==0.0.13 zenhan==0.5.2
cat > a.py <<'PY'
import mojimoji
import zenhan

texts = ["“Old” ‘mill’", "￥500", "Ｒ＆Ｄ"]
seen = [[mojimoji.zen_to_han(text) for text in texts], [zenhan.z2h(text) for text in texts]]
print("expected:", ["“Old” ‘mill’ or straight marks on both sides", "¥500", "R&D"])
print("seen:    ", seen)
raise SystemExit(seen != [["“Old\" `mill'", "¥500", "R&D"], ["“Old\" `mill'", "\\500", "R&D"]])
PY
venv/bin/python a.py
