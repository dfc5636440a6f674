#!/usr/bin/env bash
# Package: omegat 3.6.0.10 (Debian 12), its filters for Mozilla's DTD and for the CSV files of Magento.
# Behaviour: a translation is written between quotation marks as it was typed; marks and ampersands in it are neither
#   doubled nor turned into references. The filter for Windows' resources (.rc) doubles them.
# Seen: with the translation `Moulin "R&D"` the DTD has `<!ENTITY mill "Moulin "R&D"">`, which a parser of XML refuses, and the
#   line of CSV `"Old mill","Moulin "R&D""`, which readers take for other texts; the .rc file has `"Moulin ""R&D"""`.
# Why it matters: the source has no mark that would warn the translator; one French or German quotation typed with the key
#   of the keyboard, and no text of the file is shown.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
command -v omegat > /dev/null || { apt-get update -qq; apt-get install -y -qq --no-install-recommends omegat; } > /dev/null 2>&1
mkdir -p project/{source,target,tm,glossary,dictionary,omegat}
cat > project/omegat.project <<'XML'
<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<omegat><project version="1.0"><source_dir>__DEFAULT__</source_dir><target_dir>__DEFAULT__</target_dir><tm_dir>__DEFAULT__</tm_dir><glossary_dir>__DEFAULT__</glossary_dir><dictionary_dir>__DEFAULT__</dictionary_dir><source_lang>EN</source_lang><target_lang>FR</target_lang><sentence_seg>true</sentence_seg></project></omegat>
XML
cat > project/omegat/project_save.tmx <<'XML'
<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx11.dtd">
<tmx version="1.1"><header creationtool="OmegaT" o-tmf="OmegaT TMX" adminlang="EN-US" datatype="plaintext" creationtoolversion="3.6.0" segtype="sentence" srclang="EN"/><body>
<tu><tuv lang="EN"><seg>Old mill</seg></tuv><tuv lang="FR"><seg>Moulin "R&amp;D"</seg></tuv></tu>
</body></tmx>
XML
echo '<!ENTITY mill "Old mill">' > project/source/a.dtd
echo '"Old mill","Old mill"' > project/source/a.csv
printf 'STRINGTABLE\nBEGIN\n  IDS_MILL "Old mill"\nEND\n' > project/source/a.rc
omegat project --mode=console-translate --config-dir="$work/settings" > log 2>&1
(cat project/target/a.dtd project/target/a.csv; grep -o 'IDS.*' project/target/a.rc) > seen
python3 - <<'PY' >> seen
import xml.etree.ElementTree as ET

entities = open("project/target/a.dtd", encoding="utf-8").read()
try:
    print(ET.fromstring(f"<!DOCTYPE a [{entities}]><a>&mill;</a>").text)
except ET.ParseError:
    print("refused")
PY
echo 'expected: the quotation marks as &quot; in the DTD and doubled in CSV'
echo "seen:"; cat seen
diff seen - <<'SEEN'
<!ENTITY mill "Moulin "R&D"">
"Old mill","Moulin "R&D""
IDS_MILL "Moulin ""R&D"""
refused
SEEN
