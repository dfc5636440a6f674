#!/usr/bin/env bash
# Package: lemminflect 0.2.3 (PyPI).
# Behaviour: the form of an English word is looked up, and made by patterns where it is not known. Ending and capitals
#   are put to the whole text: an abbreviation gets its plural in capitals, a verb of two words its ending at the
#   second, and each adjective has a comparative in -er. Nothing says that a form was guessed.
# Seen: URL, PC and ID have the plurals "URLS", "PCS" and "IDS"; the past of "log in" is "log ined" and of "set up" "set
#   upped"; "passer-by" becomes "passer-bies" and "important" "importanter".
# Why it matters: texts are varied with it to train and to test translation; forms that are no English stand in the
#   source then, and models are taught them.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'lemminflect==0.2.3' 'numpy<3'
v/bin/python - > seen 2>/dev/null <<'PY'
from lemminflect import getInflection

for tag, words in [("NNS", ["mouse", "URL", "PC", "ID", "passer-by", "mother-in-law"]), ("VBD", ["go", "log in", "set up"]), ("JJR", ["big", "important"])]:
    print(tag, [(word, getInflection(word, tag=tag)) for word in words])
PY
echo 'expected: URLs, PCs, IDs, passers-by, mothers-in-law, logged in, set up, nothing for important'
cat seen
diff seen - <<'SEEN'
NNS [('mouse', ('mice',)), ('URL', ('URLS',)), ('PC', ('PCS',)), ('ID', ('IDS',)), ('passer-by', ('passer-bies',)), ('mother-in-law', ('mother-in-laws',))]
VBD [('go', ('went',)), ('log in', ('log ined',)), ('set up', ('set upped',))]
JJR [('big', ('bigger',)), ('important', ('importanter',))]
SEEN
