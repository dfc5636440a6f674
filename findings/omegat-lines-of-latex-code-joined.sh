#!/usr/bin/env bash
# Package: omegat 3.6.0.10 (Debian 12), its filter for LaTeX, in the mode console-translate and with its own settings.
# Behaviour: the lines of a paragraph are joined with spaces, also those of a verbatim environment, which TeX prints line
#   by line as they stand; comments are dropped.
# Seen: with no translation at all, "\begin{verbatim}", "cd mill", "  make", "\end{verbatim}" become one line, so that the
#   manual says "cd mill make"; the sentence before them and the one behind them stand on the same line.
# Why it matters: the commands of a manual are wrong in each language it is translated into, and the end of the
#   environment is not found by TeX where text follows it on the line.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
command -v omegat > /dev/null || { apt-get update -qq; apt-get install -y -qq --no-install-recommends omegat; } > /dev/null 2>&1
mkdir -p project/{source,target,tm,glossary,dictionary,omegat}
cat > project/omegat.project <<'XML'
<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<omegat><project version="1.0"><source_dir>__DEFAULT__</source_dir><target_dir>__DEFAULT__</target_dir><tm_dir>__DEFAULT__</tm_dir><glossary_dir>__DEFAULT__</glossary_dir><dictionary_dir>__DEFAULT__</dictionary_dir><source_lang>EN</source_lang><target_lang>FR</target_lang><sentence_seg>true</sentence_seg></project></omegat>
XML
cat > project/source/a.tex <<'TEX'
\documentclass{article}
\begin{document}
Build it: % ask Anna
\begin{verbatim}
cd mill
  make
\end{verbatim}
Then wait.
\end{document}
TEX
omegat project --mode=console-translate --config-dir="$work/settings" > log 2>&1
grep -o 'Build.*wait\.' project/target/a.tex > seen || true
echo "expected: seven lines, as in the source"
echo "seen:     $(cat seen)"
test "$(cat seen)" = 'Build it: \begin{verbatim} cd mill make \end{verbatim} Then wait.'
