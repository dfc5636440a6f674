#!/usr/bin/env bash
# Package: html-xml-utils 7.7 (Debian 12), the program hxnormalize.
# Behaviour: the place where a long word may be broken, <wbr>, is set as a line break <br> is: with a new line of the file
#   behind it. A new line is white space in HTML, so the page has a space there. Before a list <select> one comes in too.
# Seen: "Donau<wbr>dampf<wbr>schiff" becomes "Donau dampf schiff" on the page, and "水<wbr>車" "水 車"; "mo<select>" gets a space.
# Why it matters: <wbr> stands in long German words, in Thai and Japanese, where a space is a fault of spelling, and a
#   machine translation reads three words. The program is said to make a page prettier, and to keep it.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
command -v hxnormalize > /dev/null || apt-get install -y -qq html-xml-utils > /dev/null
export LC_ALL=C.UTF-8
printf '<p>Donau<wbr>dampf<wbr>schiff, 水<wbr>車, mo<select><option>a</select></p>\n' | hxnormalize -x > seen
echo "expected: Donau<wbr />dampf<wbr />schiff, 水<wbr />車, mo<select>"
echo "seen:"; cat seen
diff seen - <<'SEEN'

<html>
  <body>
    <p>Donau<wbr />
      dampf<wbr />
      schiff, 水<wbr />
      車, mo<select>
      <option>a</option>
      </select></p>
  </body>
</html>
SEEN
