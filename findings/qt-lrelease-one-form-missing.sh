#!/usr/bin/env bash
# Package: PySide6_Essentials 6.12.0 (PyPI), pyside6-lrelease.
# Behaviour: of a message with plural forms of which one is empty, none is found at run time, although lrelease counts
#   the message as finished and reports nothing.
# Seen: Polish, with the third form empty: "Generated 1 translation(s) (1 finished …)", and no translation for 1, 2
#   and 5; with the third form filled, all three have theirs.
# Why it matters: a form that a translator overlooked costs the others: users read English for every number, where one
#   expects it for one number in three.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'PySide6_Essentials==6.12.0'
for third in "" "%n młynów"; do
  cat > a.ts <<TS
<?xml version="1.0" encoding="utf-8"?>
<TS version="2.1" language="pl_PL"><context><name>Mill</name><message numerus="yes"><source>%n mills</source>
<translation><numerusform>%n młyn</numerusform><numerusform>%n młyny</numerusform><numerusform>$third</numerusform></translation>
</message></context></TS>
TS
  v/bin/pyside6-lrelease a.ts -qm a.qm | grep -o '1 finished'
  v/bin/python -c '
from PySide6.QtCore import QTranslator
translator = QTranslator()
translator.load("a.qm")
print([translator.translate("Mill", "%n mills", "", n) for n in (1, 2, 5)])'
done > seen
echo "expected: the first two forms, each time"
sed 's/^/seen:     /' seen
diff seen - <<'SEEN'
1 finished
['', '', '']
1 finished
['%n młyn', '%n młyny', '%n młynów']
SEEN
