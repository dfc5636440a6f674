#!/usr/bin/env bash
# Packages: langdetect 1.0.9, langid 1.1.6, py3langid 0.4.0, pycld2 0.42 (PyPI).
# Behaviour: capitals make another language of a sentence to two of the four detectors; without them all are right.
# Seen: langdetect says Tagalog, Portuguese, German and Vietnamese of French, Spanish, Spanish and Italian sentences, langid
#   Amharic, English, Japanese and English; py3langid and CLD2 say the right one.
# Why it matters: headlines, warnings and labels are in capitals; a filter by language takes them out of a corpus, and a
#   check says that they are not translated.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v
v/bin/pip install -q --disable-pip-version-check 'langdetect==1.0.9' 'langid==1.1.6' 'py3langid==0.4.0' 'pycld2==0.42'
v/bin/python -W ignore - <<'PY'
import sys
import langdetect, langid, py3langid, pycld2

langdetect.DetectorFactory.seed = 0
texts = {
    "Entrée interdite aux personnes non autorisées": "fr",
    "Prohibido el paso a personas no autorizadas": "es",
    "Cierre la puerta después de entrar": "es",
    "Vietato l’ingresso alle persone non autorizzate": "it",
}
detectors = {
    "langdetect": langdetect.detect,
    "langid": lambda text: langid.classify(text)[0],
    "py3langid": lambda text: py3langid.classify(text)[0],
    "pycld2": lambda text: pycld2.detect(text)[2][0][1],
}
right = list(texts.values())
lower = {name: [detect(text) for text in texts] for name, detect in detectors.items()}
upper = {name: [detect(text.upper()) for text in texts] for name, detect in detectors.items()}
print("expected:", right)
for name in detectors:
    print("seen:    ", lower[name], upper[name], name)
expected = {"langdetect": ["tl", "pt", "de", "vi"], "langid": ["am", "en", "ja", "en"], "py3langid": right, "pycld2": right}
sys.exit(upper != expected or any(found != right for found in lower.values()))
PY
