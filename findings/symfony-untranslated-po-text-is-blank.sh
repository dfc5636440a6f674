#!/usr/bin/env bash
# Package: php-symfony-translation 5.4.53 (Debian 12), with PHP 8.2.
# Behaviour: an entry of a PO file with an empty msgstr, which by the manual of gettext is an untranslated one, is loaded
#   as a translation that is empty. It counts as defined, so no other language is asked.
# Seen: of `msgid "Open"` and `msgstr ""`, trans('Open') is "", with and without a fallback language that has a text for
#   it. Of a text that is not in the file at all the fallback is shown.
# Why it matters: a catalogue that translators have half done shows buttons without words, where the English word was
#   meant to stand; taking the untranslated entries out of the file heals it.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
dpkg -s php-symfony-translation > /dev/null 2>&1 || { apt-get update -qq; apt-get install -y -qq php-cli php-symfony-translation; } > /dev/null 2>&1
head='msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\n"
'
printf '%s\nmsgid "Open"\nmsgstr ""\n' "$head" > fr.po
printf '%s\nmsgid "Open"\nmsgstr "Open!"\n\nmsgid "Close"\nmsgstr "Close!"\n' "$head" > en.po
cat > a.php <<'PHP'
<?php
require '/usr/share/php/Symfony/Component/Translation/autoload.php';
$translator = new Symfony\Component\Translation\Translator('fr');
$translator->addLoader('po', new Symfony\Component\Translation\Loader\PoFileLoader());
$translator->addResource('po', 'fr.po', 'fr');
$translator->addResource('po', 'en.po', 'en');
$translator->setFallbackLocales(['en']);
echo json_encode([$translator->trans('Open'), $translator->trans('Close')]);
PHP
php a.php > seen
echo 'expected: ["Open!","Close!"]'
echo "seen:     $(cat seen)"
test "$(cat seen)" = '["","Close!"]'
