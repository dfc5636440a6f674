#!/usr/bin/env bash
# Package: php-symfony-translation 5.4.53 (Debian 12), with PHP 8.2 and GNU gettext.
# Behaviour: a text with "|" in it is written to a PO file as an entry with a plural, whose forms are the pieces. The
#   loader puts the pieces together again; no other reader of PO files does.
# Seen: the text "Yes|No" with the translation "Oui|Non" is written as msgid "Yes", msgid_plural "No", and the forms
#   "Oui" and "Non". An editor for translators shows No as the plural of Yes; GNU ngettext("Yes", "No", 2) is "Non", and
#   gettext("Yes|No") finds nothing.
# Why it matters: a choice, a path for a menu ("File|Open") or a command goes to translators as a singular and its
#   plural, and to any other program for PO files as a text that is never looked up.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
dpkg -s php-symfony-translation > /dev/null 2>&1 || { apt-get update -qq; apt-get install -y -qq php-cli php-symfony-translation; } > /dev/null 2>&1
cat > a.php <<'PHP'
<?php
require '/usr/share/php/Symfony/Component/Translation/autoload.php';
$catalogue = new Symfony\Component\Translation\MessageCatalogue('fr', ['messages' => ['Yes|No' => 'Oui|Non']]);
echo (new Symfony\Component\Translation\Dumper\PoFileDumper())->formatCatalogue($catalogue, 'messages');
PHP
php a.php > fr.po
grep -E '^msg(id|id_plural|str.0.|str.1.) "[YNO]' fr.po | tr '\n' ' ' > seen
echo 'expected: msgid "Yes|No" msgstr "Oui|Non"'
echo "seen:     $(cat seen)"
test "$(cat seen)" = 'msgid "Yes" msgid_plural "No" msgstr[0] "Oui" msgstr[1] "Non" '
