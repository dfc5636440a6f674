#!/usr/bin/env bash
# Package: php-symfony-translation 5.4.53 (Debian 12), with PHP 8.2.
# Behaviour: the loader of PO files leaves out their header; the form is chosen by a list of rules in the code, by the
#   number of the form. Where a language has the forms in another order in PO files, each number gets another one.
# Seen: a Latvian file with the rule of the gettext manual for Latvian (1 and 21 first, then 2, then 0) shows for 0 the
#   text of 1, for 1 and 21 the text of 2, and for 2 the text of 0. msgfmt and GNU gettext show the right ones.
# Why it matters: the file is right, passes `msgfmt --check` and looks right in every editor for translators; readers
#   see "0" in the singular and "2" as none.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
dpkg -s php-symfony-translation > /dev/null 2>&1 || { apt-get update -qq; apt-get install -y -qq php-cli php-symfony-translation; } > /dev/null 2>&1
cat > lv.po <<'PO'
msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\n"
"Plural-Forms: nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n != 0 ? 1 : 2);\n"

msgid "One mill"
msgid_plural "%d mills"
msgstr[0] "for-one"
msgstr[1] "for-more"
msgstr[2] "for-none"
PO
cat > a.php <<'PHP'
<?php
require '/usr/share/php/Symfony/Component/Translation/autoload.php';
$translator = new Symfony\Component\Translation\Translator('lv');
$translator->addLoader('po', new Symfony\Component\Translation\Loader\PoFileLoader());
$translator->addResource('po', 'lv.po', 'lv');
foreach ([0, 1, 2, 21] as $n) {
    echo $n, ' ', $translator->trans('One mill|%d mills', ['%count%' => $n]), ' ';
}
PHP
php a.php > seen
echo "expected: 0 for-none 1 for-one 2 for-more 21 for-one"
echo "seen:     $(cat seen)"
test "$(cat seen)" = "0 for-one 1 for-more 2 for-none 21 for-more "
