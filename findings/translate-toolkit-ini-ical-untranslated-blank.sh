#!/usr/bin/env bash
# Package: translate-toolkit 3.20.4 (PyPI), po2ini, po2ical and po2json.
# Behaviour: an entry without a translation keeps its original text in JSON, as in gettext itself; in INI files and
#   calendars its text becomes empty.
# Seen: with "Open" translated and "Shut" not, the INI file has "shut = " and the calendar "LOCATION:", the JSON file
#   "shut": "Shut".
# Why it matters: a translation at 95 per cent ships a program with empty buttons and events without a place, and
#   nothing says so.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'translate-toolkit[ini,ical]==3.20.4'
printf '[mill]\nopen = Open\nshut = Shut\n' > a.ini
printf '{"open": "Open", "shut": "Shut"}\n' > a.json
printf '%s\r\n' BEGIN:VCALENDAR VERSION:2.0 PRODID:mill BEGIN:VEVENT UID:1@mill.example DTSTAMP:20260101T000000Z \
  DTSTART:20260101T000000Z SUMMARY:Open LOCATION:Shut END:VEVENT END:VCALENDAR > a.ics
for kind in ini json; do v/bin/${kind}2po --progress=none a.$kind $kind.po; done
v/bin/ical2po --progress=none a.ics ics.po
for kind in ini json ics; do
  sed -i '/^msgid "Open"/{n;s/""/"Ouvrir"/}' $kind.po
done
for kind in ini json; do v/bin/po2$kind --progress=none -t a.$kind $kind.po out.$kind; done
v/bin/po2ical --progress=none -t a.ics ics.po out.ics
tr -d '\r' < out.ics | grep -E '^(SUMMARY|LOCATION)' | sort > seen
grep -hE 'open|shut' out.ini out.json | sed 's/^ *//; s/[ ,]*$//' >> seen
echo "expected: Shut, the original, where there is no translation"
sed 's/^/seen:     /' seen
diff seen - <<'SEEN'
LOCATION:
SUMMARY:Ouvrir
open = Ouvrir
shut =
"open": "Ouvrir"
"shut": "Shut"
SEEN
