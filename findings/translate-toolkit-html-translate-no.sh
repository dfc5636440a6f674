#!/usr/bin/env bash
# Package: translate-toolkit 3.20.4 (PyPI), html2po.
# Behaviour: what HTML marks with translate="no" is offered for translation, and the texts of placeholder and
#   aria-label, which HTML counts among the translatable ones, are not.
# Seen: the PO file has "Old Mill", which is not to be translated, and "en", the page's language; "Your boat" and "Shut
#   the lock" are missing.
# Why it matters: protected names are translated, while hints in forms and what screen readers say stay in the
#   language of the original, and no count shows it.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'translate-toolkit==3.20.4'
cat > a.html <<'IN'
<!DOCTYPE html>
<html lang="en"><head><title>Harbour</title></head><body><p translate="no">Old Mill</p><p>The boat is new.</p>
<form><input placeholder="Your boat"><button aria-label="Shut the lock">×</button></form></body></html>
IN
v/bin/html2po --progress=none a.html a.po
grep '^msgid "[^"]' a.po | sort > seen
echo 'expected: "Harbour" "Shut the lock" "The boat is new." "Your boat"'
sed 's/^/seen:     /' seen
diff seen - <<'SEEN'
msgid "Harbour"
msgid "Old Mill"
msgid "The boat is new."
msgid "en"
msgid "×"
SEEN
