#!/usr/bin/env bash
# Package: php-oscarotero-gettext 4.8.7 (Debian 12; gettext/gettext), with PHP 8.2 and GNU gettext.
# Behaviour: fuzzy entries are kept with their flag while a PO file is read and written, and written as translations
#   into MO and JSON files, and into the arrays of PHP, where there is no flag. msgfmt leaves them out by default.
# Seen: of a fuzzy "Delete" with the guess "Fermer", close, and a finished "Open", toMoFile writes both; msgfmt writes
#   "Open".
# Why it matters: a fuzzy entry is a guess by likeness that nobody has checked, often the opposite; with msgfmt the site
#   shows English there, and with this library the guess.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
dpkg -s php-oscarotero-gettext > /dev/null 2>&1 || { apt-get update -qq; apt-get install -y -qq php-cli php-oscarotero-gettext; } > /dev/null 2>&1
command -v msgfmt > /dev/null || { apt-get update -qq; apt-get install -y -qq gettext; } > /dev/null 2>&1
cat > fr.po <<'PO'
msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\n"

#, fuzzy
msgid "Delete"
msgstr "Fermer"

msgid "Open"
msgstr "Ouvrir"
PO
cat > a.php <<'PHP'
<?php
require '/usr/share/php/Gettext/autoloader.php';
Gettext\Translations::fromPoFile('fr.po')->toMoFile('php.mo');
PHP
php a.php
msgfmt fr.po -o gnu.mo
for file in gnu php; do echo "$file: $(msgunfmt $file.mo | grep -E '^msgid "[A-Z]' | tr '\n' ' ')"; done | tr '\n' ' ' > seen
echo 'expected: gnu: msgid "Open"  php: msgid "Open"'
echo "seen:     $(cat seen)"
test "$(cat seen)" = 'gnu: msgid "Open"  php: msgid "Delete" msgid "Open"  '
