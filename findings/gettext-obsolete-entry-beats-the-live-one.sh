#!/usr/bin/env bash
# Package: GNU gettext 0.21 (Debian's package gettext), the programs msgcat and msgmerge.
# Behaviour: an entry marked obsolete (#~) is no text of the program any more. msgcat takes it for a translation like any other:
#   with --use-first it beats the live one of a later file, and the result is obsolete; without, the live one
#   becomes a fuzzy conflict of both. As a compendium of msgmerge it is used, and not marked as fuzzy.
# Seen: of old.po with #~ "boat", "barque" and new.po with "boat", "bateau", msgcat --use-first makes #~ "boat", "barque": the
#   live "bateau" is gone. The other way round it is right.
# Why it matters: a memory of all catalogues is made so. Entries that were thrown out, often because they were wrong, take
#   the place of the good ones, and a program compiled from the result shows English there.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
command -v msgcat > /dev/null || apt-get install -y -qq gettext > /dev/null
msgcat --version | head -n 1
HEAD='msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\nLanguage: fr\\n"\n\n'
printf "$HEAD"'msgid "mill"\nmsgstr "moulin"\n\n#~ msgid "boat"\n#~ msgstr "barque"\n' > old.po
printf "$HEAD"'msgid "boat"\nmsgstr "bateau"\n' > new.po
printf "$HEAD"'msgid "boat"\nmsgstr ""\n' > template.pot
printf "$HEAD" > empty.po
echo "expected: bateau, live, in each"
msgcat --use-first old.po new.po | tail -n 2 | tee first
echo "without --use-first:"; msgcat old.po new.po | grep -A 6 '^#, fuzzy' | tee conflict
echo "as a compendium:"; msgmerge -q -C old.po empty.po template.pot | tail -n 2 | tee compendium
[ "$(cat first)" = $'#~ msgid "boat"\n#~ msgstr "barque"' ] && grep -q 'barque' conflict && grep -q 'bateau' conflict
[ "$(cat compendium)" = $'msgid "boat"\nmsgstr "barque"' ]
[ "$(msgcat --use-first new.po old.po | grep -A 1 '"boat"')" = $'msgid "boat"\nmsgstr "bateau"' ]
