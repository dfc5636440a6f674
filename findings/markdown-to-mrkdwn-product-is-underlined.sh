#!/usr/bin/env bash
# Package: markdown-to-mrkdwn 0.3.3 (PyPI), Markdown to the format of Slack.
# Behaviour: a star between spaces is a star in Markdown. It is taken for italics, and an escaped one too, whose backslash Slack
#   shows. "<" and "&", which Slack wants as references, are left as they are.
# Seen: "5 * 3 * 2" is "5 _ 3 _ 2", "\*x\*" is "\_x\_", a heading with a bold word "*Title *x**", and "a < b & c" stays.
# Why it matters: formulas and wild cards in messages of a bot are shown with other signs, and what stands behind "<" can
#   vanish.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'markdown-to-mrkdwn==0.3.3'
v/bin/python - > seen <<'PY'
from markdown_to_mrkdwn import SlackMarkdownConverter

for text in ["5 * 3 * 2", "\\*x\\*", "# Title **x**", "a < b & c"]:
    print(text, "→", SlackMarkdownConverter().convert(text))
PY
cat <<'EXPECTED'
expected: 5 * 3 * 2, *x* as letters, *Title x*, a &lt; b &amp; c
EXPECTED
echo "seen:"; cat seen
diff seen - <<'SEEN'
5 * 3 * 2 → 5 _ 3 _ 2
\*x\* → \_x\_
# Title **x** → *Title *x**
a < b & c → a < b & c
SEEN
