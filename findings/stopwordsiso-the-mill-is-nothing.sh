#!/usr/bin/env bash
# Package: stopwordsiso 0.7.1 (PyPI), the lists of stopwords-iso.
# Behaviour: stop words are those that carry no meaning by themselves: the, of, and. The lists are unions of many; the
#   English one has 1,298 words, among them mill, fire, computer, bill, million, world and system. The lists of all
#   languages tried hold "not", and some "never".
# Seen: of "the old mill and the computer system and the bill of a million was never paid", without stop words, "paid"
#   is left; of "not paid", "paid"; French loses été, summer, German Mensch and Jahr, Russian год and человек, Spanish
#   trabajo.
# Why it matters: word counts, keywords and measures of likeness of two texts are made without stop words. A text about
#   mills has no mills, and a translation that says the contrary of its source has no difference.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'stopwordsiso==0.7.1' 'setuptools<81'
v/bin/python - > seen <<'PY'
from stopwordsiso import stopwords

text = "the old mill and the computer system and the bill of a million was never paid"
print(len(stopwords("en")), [word for word in text.split() if word not in stopwords("en")])
for language, words in [("en", "not fire home world"), ("fr", "pas été"), ("de", "nicht kein Mensch Jahr"), ("es", "no nunca trabajo"), ("ru", "не год человек"), ("sv", "inte aldrig beslut"), ("pt", "não nunca"), ("zh", "不 万一")]:
    print(language, [word for word in words.split() if word.lower() in stopwords(language)])
PY
echo 'expected: mill, computer, system, bill, million, never, paid; and no word for not, or for a thing'
cat seen
diff seen - <<'SEEN'
1298 ['paid']
en ['not', 'fire', 'home', 'world']
fr ['pas', 'été']
de ['nicht', 'kein', 'Mensch', 'Jahr']
es ['no', 'nunca', 'trabajo']
ru ['не', 'год', 'человек']
sv ['inte', 'aldrig', 'beslut']
pt ['não', 'nunca']
zh ['不', '万一']
SEEN
