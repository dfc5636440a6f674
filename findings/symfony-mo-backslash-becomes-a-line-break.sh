#!/usr/bin/env bash
# Package: php-symfony-translation 5.4.53 (Debian 12), with PHP 8.2 and GNU gettext.
# Behaviour: the loader of MO files undoes escapes of C in the texts, which in MO files have none: msgfmt has undone
#   them already. The loader of PO files does it once, the one of MO files a second time.
# Seen: the text C:\new, `"C:\\new"` in the PO file, is read from the PO file as it is, and from the MO file that msgfmt
#   makes of it as "C:", a line break and "ew". "100\%" loses its backslash.
# Why it matters: the same translations are right while a site is developed with PO files and wrong when it ships with
#   MO files; paths, regular expressions and LaTeX in texts lose their backslashes.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
dpkg -s php-symfony-translation > /dev/null 2>&1 || { apt-get update -qq; apt-get install -y -qq php-cli php-symfony-translation; } > /dev/null 2>&1
command -v msgfmt > /dev/null || { apt-get update -qq; apt-get install -y -qq gettext; } > /dev/null 2>&1
cat > fr.po <<'PO'
msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\n"

msgid "folder"
msgstr "C:\\new"

msgid "sign"
msgstr "100\\%"
PO
msgfmt fr.po -o fr.mo
cat > a.php <<'PHP'
<?php
require '/usr/share/php/Symfony/Component/Translation/autoload.php';
use Symfony\Component\Translation\Loader as L;
foreach ([new L\PoFileLoader(), new L\MoFileLoader()] as $i => $loader) {
    echo json_encode(array_diff_key($loader->load(['fr.po', 'fr.mo'][$i], 'fr')->all('messages'), ['' => 1])), ' ';
}
PHP
php a.php > seen
echo 'expected: {"folder":"C:\\new","sign":"100\\%"} twice'
echo "seen:     $(cat seen)"
test "$(cat seen)" = '{"folder":"C:\\new","sign":"100\\%"} {"folder":"C:\new","sign":"100%"} '
