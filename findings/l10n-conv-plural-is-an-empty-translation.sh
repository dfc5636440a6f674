#!/usr/bin/env bash
# Package: l10n-conv 1.0.0 (PyPI), a converter of formats of translation.
# Behaviour: from PO to any other format a text with a plural has no translation at all, and is "translated" in XLIFF with
#   an empty target; contexts are dropped, and where the key is the text, as in ARB, the second of two equal texts
#   replaces the first. In .properties a space of the key is written as it is, where Java reads the end of the key.
#   No warning.
# Seen: "%d Mühlen" is in none of the three files, the menu "Open" (Öffnen) has the translation of the door (Offen) in
#   ARB, and the line "Save all=Alles sichern" is the key "Save" with the text "all=Alles sichern" to Java.
# Why it matters: a program shows nothing where it counts, and the file says that it is translated.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'l10n-conv==1.0.0'
cat > a.po <<'PO'
msgid ""
msgstr ""
"Language: de\n"
"Content-Type: text/plain; charset=UTF-8\n"
"Plural-Forms: nplurals=2; plural=n != 1;\n"

msgctxt "menu"
msgid "Open"
msgstr "Öffnen"

msgctxt "door"
msgid "Open"
msgstr "Offen"

msgid "%d mill"
msgid_plural "%d mills"
msgstr[0] "%d Mühle"
msgstr[1] "%d Mühlen"

msgid "Save all"
msgstr "Alles sichern"
PO
for each in xliff arb properties; do v/bin/l10n-conv convert a.po --to "$each" -o "a.$each" > /dev/null; done
{ grep -A 3 'trans-unit' a.xliff; cat a.arb a.properties; } > seen
cat <<'EXPECTED'
expected: both forms of the mill, both translations of Open, and Save\ all=Alles sichern, or an error
EXPECTED
echo "seen:"; cat seen
diff seen - <<'SEEN'
      <trans-unit id="Open">
        <source>Open</source>
        <target state="translated">Öffnen</target>
      </trans-unit>
      <trans-unit id="Open">
        <source>Open</source>
        <target state="translated">Offen</target>
      </trans-unit>
      <trans-unit id="%d mill">
        <source>%d mill</source>
        <target state="translated"></target>
      </trans-unit>
      <trans-unit id="Save all">
        <source>Save all</source>
        <target state="translated">Alles sichern</target>
      </trans-unit>
    </body>
  </file>
</xliff>
{
  "@@locale": "de",
  "Open": "Offen",
  "%d mill": "",
  "Save all": "Alles sichern"
}
Open=Öffnen
Open=Offen
%d mill=%d mill
Save all=Alles sichern
SEEN
