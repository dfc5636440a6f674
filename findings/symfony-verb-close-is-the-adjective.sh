#!/usr/bin/env bash
# Package: php-symfony-translation 5.4.53 (Debian 12), with PHP 8.2.
# Behaviour: the loader of PO files passes over `msgctxt`. Entries that differ by their context are one, and the last of
#   them wins. (A pull request merged into the branch 8.2 in July 2026 speaks of contexts; 5.4 has none.)
# Seen: a file with Close, the verb, as "Fermer", and after it Close, near, as "Proche" is one text, "Proche".
# Why it matters: contexts are in PO files for exactly the words that have two translations; the button to close a
#   window says "near", and which of them is shown depends on the order of the file.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
dpkg -s php-symfony-translation > /dev/null 2>&1 || { apt-get update -qq; apt-get install -y -qq php-cli php-symfony-translation; } > /dev/null 2>&1
cat > fr.po <<'PO'
msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\n"

msgctxt "verb"
msgid "Close"
msgstr "Fermer"

msgctxt "adjective"
msgid "Close"
msgstr "Proche"
PO
cat > a.php <<'PHP'
<?php
require '/usr/share/php/Symfony/Component/Translation/autoload.php';
echo json_encode((new Symfony\Component\Translation\Loader\PoFileLoader())->load('fr.po', 'fr')->all('messages'));
PHP
php a.php > seen
echo "expected: two texts, Fermer and Proche"
echo "seen:     $(cat seen)"
test "$(cat seen)" = '{"Close":"Proche"}'
