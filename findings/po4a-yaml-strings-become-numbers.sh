#!/usr/bin/env bash
# Package: po4a 0.69 (Debian 12), the format yaml.
# Behaviour: YAML is read into values and written anew, with the keys in the order of the alphabet. A string that needs
#   its quotation marks to be one loses them, translated or not; a null becomes an empty text.
# Seen: `code: "007"` is written as `code: 007`, `answer: "no"` as `answer: no`, and `old: ~` as `old: ''`. PyYAML reads
#   7, False and an empty text of them.
# Why it matters: the word "no" in a menu, a postal code or a version in a translated file is a number or false for the
#   program, while the English file is right; a text that was none is blank.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
command -v po4a-translate > /dev/null || { apt-get update -qq; apt-get install -y -qq po4a; } > /dev/null
python3 -m venv venv && venv/bin/pip install --quiet pyyaml==6.0.3
printf 'title: The mill\ncode: "007"\nanswer: "no"\nold: ~\n' > en.yaml
po4a-updatepo -f yaml -m en.yaml -M UTF-8 -p fr.po > log 2>&1
po4a-translate -k 0 -f yaml -m en.yaml -M UTF-8 -p fr.po -l fr.yaml >> log 2>&1
read_it='import sys, yaml; t = yaml.safe_load(open(sys.argv[1])); print([t[k] for k in ("code", "answer", "old")])'
echo "expected: $(venv/bin/python -c "$read_it" en.yaml)"
venv/bin/python -c "$read_it" fr.yaml > seen
echo "seen:     $(cat seen)"
test "$(cat seen)" = "[7, False, '']"
