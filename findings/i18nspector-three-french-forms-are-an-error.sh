#!/usr/bin/env bash
# Package: i18nspector 0.27.1 (Debian 12), which checks PO files.
# Behaviour: a language has the plural forms and the codes that the program's own lists have; others are errors. A form that is
#   shown for one number only may leave it out, and the only form of a language without plurals may not.
# Seen: French with a third form for millions, as CLDR and the translation services that follow it write, is "E:
#   unusual-plural-forms"; the file zh_Hant.po "E: invalid-language"; and Chinese "有船" for "%d boats" "E: c-format-string-missing-arguments".
# Why it matters: it guards packages in Debian and elsewhere; right files fail, and the change that it proposes, two forms, drops
#   the translation for a million.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
command -v i18nspector > /dev/null || { apt-get update -qq; apt-get install -y -qq --no-install-recommends i18nspector; } > /dev/null 2>&1
write() {
  cat > "$1.po" <<PO
# Translations
msgid ""
msgstr ""
"Project-Id-Version: mill 1.0\n"
"Report-Msgid-Bugs-To: https://mill.example/bugs\n"
"POT-Creation-Date: 2026-03-02 13:05+0000\n"
"PO-Revision-Date: 2026-03-02 13:05+0000\n"
"Last-Translator: Translators <l10n@mill.example>\n"
"Language-Team: Translators <team@mill.example>\n"
"Language: $1\n"
"MIME-Version: 1.0\n"
"Content-Type: text/plain; charset=UTF-8\n"
"Content-Transfer-Encoding: 8bit\n"
"Plural-Forms: $2;\n"

#, c-format
msgid "%d boat"
msgid_plural "%d boats"
$3
PO
}
write fr 'nplurals=3; plural=(n == 0 || n == 1) ? 0 : n != 0 && n % 1000000 == 0 ? 1 : 2' $'msgstr[0] "%d bateau"\nmsgstr[1] "%d de bateaux"\nmsgstr[2] "%d bateaux"'
write zh_Hant 'nplurals=1; plural=0' 'msgstr[0] "%d 艘船"'
write zh_TW 'nplurals=1; plural=0' 'msgstr[0] "有船"'
(i18nspector fr.po zh_Hant.po zh_TW.po || true) | grep -oE '^E: \S+ \S+' | sort > seen
echo "expected: no errors"
echo "seen:"; cat seen
diff seen - <<'SEEN'
E: fr.po: unusual-plural-forms
E: zh_Hant.po: invalid-language
E: zh_TW.po: c-format-string-missing-arguments
SEEN
