#!/usr/bin/env bash
# Package: translate-toolkit 3.20.4 (PyPI), pofilter on XLIFF 1.2, with its defaults.
# Behaviour: a unit without approved="yes" is reported by the test `isfuzzy`, whatever its words; `approved`
#   is optional in XLIFF 1.2, and most tools leave it out until a person has signed the unit off.
# Seen: of two right translations the one without `approved` is written out, with a note "isfuzzy: …"; the
#   result says version="1.1", the input 1.2.
# Why it matters: in a file fresh from a translator or a machine every unit is a "failure", and the few real
#   ones drown. `--excludefilter=isfuzzy` helps.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'translate-toolkit==3.20.4'
cat > in.xlf <<'XML'
<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" datatype="plaintext" source-language="en" target-language="fr"><body>
<trans-unit id="draft"><source>The old mill is open.</source><target>Le vieux moulin est ouvert.</target></trans-unit>
<trans-unit id="signed" approved="yes"><source>The old key is lost.</source><target>La vieille clé est perdue.</target></trans-unit>
</body></file></xliff>
XML
v/bin/pofilter --progress=none in.xlf out.xlf
echo "expected: no unit is reported, for both are right"
echo "seen:     $(grep -o 'id="[a-z]*"\|isfuzzy\|version="1.1"' out.xlf | tr '\n' ' ')"
grep -q 'id="draft"' out.xlf && grep -q 'isfuzzy' out.xlf && ! grep -q 'id="signed"' out.xlf && grep -q 'version="1.1"' out.xlf
