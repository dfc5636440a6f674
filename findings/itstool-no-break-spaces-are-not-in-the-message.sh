#!/usr/bin/env bash
# Package: itstool 2.0.6 (Debian 12).
# Behaviour: white space of XML is the space, the tab and the ends of lines. itstool makes one plain space of whatever Python
#   calls white space too: no-break spaces, the wide space of Japanese, the line separator.
# Seen: "12&#160;km" and "12 km" are one message, "12 km"; "Prêt&#x202f;!" is "Prêt !" and "水&#x3000;車" "水 車".
# Why it matters: the translator never sees that the source has a no-break space, and a memory fills with texts without; where
#   French or Japanese is the source, the message is not the text any more, and two texts become one.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
command -v itstool > /dev/null || apt-get install -y -qq itstool > /dev/null
export LC_ALL=C.UTF-8
printf '<page><p>12&#160;km</p><p>12 km</p><p>Pr\u00eat&#x202f;!</p><p>\u6c34&#x3000;\u8eca</p><p>x&#x2028;y</p></page>' > page.xml
itstool page.xml | grep '^msgid "[^"]' > seen
echo 'expected: five messages, with the spaces of the page'
echo "seen:"; cat seen
diff seen - <<'SEEN'
msgid "12 km"
msgid "Prêt !"
msgid "水 車"
msgid "x y"
SEEN
