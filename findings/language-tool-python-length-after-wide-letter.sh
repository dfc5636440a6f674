#!/usr/bin/env bash
# Package: language-tool-python 3.4.0 (PyPI), with a LanguageTool 6.8 server (Maven: languagetool-server, language-en).
# Behaviour: the offsets of matches are converted from UTF-16 units to Python's code points, their lengths are not:
#   a match that holds a letter beyond U+FFFF ends as many letters too late.
# Seen: in "The 𝒽arbour is late." the match of 7 letters reads "𝒽arbour " and correct() writes "The Barbouris late.".
# Why it matters: mathematical letters come from PDF files, wide Chinese characters stand in Japanese and Chinese
#   names; beside them a space, a digit or a letter that was right is deleted.
set -euo pipefail
work=$(mktemp -d); trap 'kill %1 2>/dev/null || true; rm -rf "$work"' EXIT; cd "$work"
cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies>
<dependency><groupId>org.languagetool</groupId><artifactId>languagetool-server</artifactId><version>6.8</version></dependency>
<dependency><groupId>org.languagetool</groupId><artifactId>language-en</artifactId><version>6.8</version></dependency>
</dependencies></project>
XML
mvn -q -B -Dmaven.repo.local="$work/m2" dependency:copy-dependencies -DoutputDirectory=lib >/dev/null
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'language-tool-python==3.4.0'
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
java -Djava.net.preferIPv4Stack=true -cp 'lib/*' org.languagetool.server.HTTPServer -p "$port" >log 2>&1 &
for _ in $(seq 120); do grep -q "Server started" log && break; sleep 1; done
v/bin/python - "$port" <<'PY'
import sys
from language_tool_python import LanguageTool

TEXT = "The 𝒽arbour is late."
tool = LanguageTool("en-US", remote_server=f"http://127.0.0.1:{sys.argv[1]}")
[match] = tool.check(TEXT)
word = TEXT[match.offset : match.offset + match.error_length]
print("expected:", repr("𝒽arbour"), "and a space before 'is'")
print("seen:    ", repr(word), repr(tool.correct(TEXT)))
sys.exit((word, tool.correct(TEXT)) != ("𝒽arbour ", "The Barbouris late."))
PY
