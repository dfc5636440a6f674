#!/usr/bin/env bash
# Package: @angular/localize 21.2.26 with @angular/compiler-cli 21.2.26 (npm), the program localize-translate.
# Behaviour: XLIFF 2.0 may hold many segments in a unit (translation programs split texts into sentences). Of all of them
#   Angular takes the last. The state of a segment is not looked at, and an empty <target> is a translation, too.
# Seen: "One. Two." with the segments "Un." and "Deux." becomes "Deux."; "Mill" with an empty target, state initial, becomes
#   ""; there is no warning, though a missing <target> has one.
# Why it matters: Angular writes the file with one segment a unit; a translation program that splits it, as the standard
#   allows, sends back a file from which every paragraph is cut down to its last sentence.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" '@angular/localize@21.2.26' '@angular/compiler@21.2.26' \
  '@angular/compiler-cli@21.2.26' 'typescript@5.9.3' >/dev/null
mkdir src
cat > src/a.js <<'JS'
console.log([$localize`:@@two:One. Two.`, $localize`:@@one:Mill`, $localize`:@@whole:Old boat`].join('|'));
JS
cat > fr.xlf <<'XLF'
<?xml version="1.0" encoding="UTF-8"?>
<xliff version="2.0" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="en" trgLang="fr"><file id="ngi18n">
<unit id="two">
<segment id="s1" state="final"><source>One.</source><target>Un.</target></segment>
<ignorable><source> </source><target> </target></ignorable>
<segment id="s2" state="final"><source>Two.</source><target>Deux.</target></segment>
</unit>
<unit id="one"><segment state="initial"><source>Mill</source><target/></segment></unit>
<unit id="whole"><segment state="final"><source>Old boat</source><target>Vieille barque</target></segment></unit>
</file></xliff>
XLF
node_modules/.bin/localize-translate -r src -s 'a.js' -t fr.xlf -o 'out/{{LOCALE}}' 2>&1 | tee said
seen=$(node out/fr/a.js)
echo "expected: Un. Deux.|Mill|Vieille barque"
echo "seen:     $seen"
[ "$seen" = 'Deux.||Vieille barque' ] && ! grep -qi warn said
