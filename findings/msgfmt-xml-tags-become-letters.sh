#!/usr/bin/env bash
# Package: gettext 0.21 (Debian 12).
# Behaviour: xgettext takes the text of a paragraph of AppStream's metainfo, a format it has rules for, with its markup and
#   escapes as they stand; msgfmt --xml, which writes the translations back, escapes them once more.
# Seen: "Do <em>not</em> open R&amp;D." with "Ne <em>pas</em> ouvrir R&amp;D." comes back as the text
#   "Ne &lt;em&gt;pas&lt;/em&gt; ouvrir R&amp;amp;D.", beside the English paragraph, which is right.
# Why it matters: a catalogue of software shows "<em>pas</em>" and "R&amp;D" in each language but English; msgfmt --check
#   and the schema find nothing.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
command -v xgettext > /dev/null || { apt-get update -qq; apt-get install -y -qq gettext; } > /dev/null 2>&1
cat > mill.metainfo.xml <<'XML'
<?xml version="1.0" encoding="UTF-8"?>
<component type="desktop-application"><id>org.mill</id>
<description><p>Do <em>not</em> open R&amp;D.</p></description></component>
XML
xgettext --no-location -o - mill.metainfo.xml | grep '^msgid "D' > asked
{ printf 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n'; cat asked; sed 's/msgid/msgstr/; s/Do/Ne/; s/not/pas/; s/open/ouvrir/' asked; } > fr.po
msgfmt --xml --template=mill.metainfo.xml -l fr fr.po -o out.xml
echo "$(cat asked) $(grep -o '<p xml:lang="fr">.*' out.xml)" > seen
echo 'expected: msgid "Do <em>not</em> open R&amp;D." <p xml:lang="fr">Ne <em>pas</em> ouvrir R&amp;D.</p>'
echo "seen:     $(cat seen)"
test "$(cat seen)" = 'msgid "Do <em>not</em> open R&amp;D." <p xml:lang="fr">Ne &lt;em&gt;pas&lt;/em&gt; ouvrir R&amp;amp;D.</p>'
