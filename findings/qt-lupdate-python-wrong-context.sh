#!/usr/bin/env bash
# Package: PySide6_Essentials 6.12.0 (PyPI), pyside6-lupdate.
# Behaviour: in Python sources, the context of self.tr() is the class. After a line that is just a call of
#   QCoreApplication.translate, the next self.tr() is filed under a context "QCoreApplication.self", which is no class.
# Seen: "Open" and "Save" are under "Mill", "Shut", which stands between them, under "QCoreApplication.self".
# Why it matters: the text is in the file, gets translated and paid for, and the program never finds it: it asks for
#   the context "Mill". The count of texts is right, and lupdate reports nothing.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'PySide6_Essentials==6.12.0'
cat > a.py <<'PY'
from PySide6.QtCore import QCoreApplication, QObject


class Mill(QObject):
    def names(self):
        self.tr("Open")
        QCoreApplication.translate("Boat", "Sail")
        self.tr("Shut")
        self.tr("Save")
PY
v/bin/pyside6-lupdate -silent a.py -ts a.ts
grep -oE '<(name|source)>[^<]*' a.ts | sed -E 's/<name>/context /; s/<source>/  /' > seen
echo "expected: Open, Shut and Save in the context Mill"
echo "seen:"; cat seen
diff seen - <<'SEEN'
context Boat
  Sail
context Mill
  Open
  Save
context QCoreApplication.self
  Shut
SEEN
