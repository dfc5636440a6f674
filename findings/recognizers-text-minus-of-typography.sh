#!/usr/bin/env bash
# Packages: recognizers-text-suite 1.0.2a2 (PyPI, with emoji 1.7.0, since it cannot be imported with emoji 2).
# Behaviour: a number begins at its first figure if what stands before is not the hyphen of ASCII, and ends before a
#   fraction in one character; of a length in two units, the last is found.
# Seen: "-5°C" is -5 and "−5 °C" 5; "5½" is 5, "6 ft 2 in" 2 inches; 万一, in case, is 11000, and "no one" 1.
# Why it matters: what is found in a text is compared with what is found in its translation, where the minus, the
#   fraction and the words are of another kind: right translations differ by their sign.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'recognizers-text-suite==1.0.2a2' 'emoji==1.7.0'
v/bin/python -W ignore - <<'PY'
import sys
from recognizers_number import recognize_number
from recognizers_number_with_unit import recognize_dimension, recognize_temperature

def values(found):
    return [one.resolution["value"] for one in found]

seen = [values(recognize_temperature(text, "en-us")) for text in ("-5°C", "−5 °C")]
seen += [values(recognize_number("5½", "en-us")), values(recognize_dimension("6 ft 2 in", "en-us"))]
seen += [values(recognize_number("万一", "zh-cn"))]
print("expected:", [["-5"], ["-5"], ["5.5"], ["6", "2"], []])
print("seen:    ", seen)
sys.exit(seen != [["-5"], ["5"], ["5"], ["2"], ["11000"]])
PY
