#!/usr/bin/env bash
# Package: org.languagetool:languagetool-server and language-en 6.8 (Maven), asked as its HTTP API documents.
# Behaviour: where a text is sent in parts of text and mark-up ("data", "annotation"), a match that begins before
#   a tag and ends behind it spans the tag, and its replacements have none.
# Seen: in `<p>See the <b>the</b> mill.</p>`, sent in its parts, the match is "the <b>the", its replacement "the":
#   made, it leaves `<p>See the</b> mill.</p>`, which closes what was never opened.
# Why it matters: parts are sent so that tags of XLIFF, HTML or Markdown stay out of the check; who accepts the
#   proposal loses one tag of a pair, and the file is broken.
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
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
java -Djava.net.preferIPv4Stack=true -cp 'lib/*' org.languagetool.server.HTTPServer -p "$port" >log 2>&1 &
python3 - "$port" <<'PY'
import json, sys, time
from urllib.parse import urlencode
from urllib.request import urlopen

PARTS = [("markup", "<p>"), ("text", "See the "), ("markup", "<b>"), ("text", "the"), ("markup", "</b>")]
PARTS += [("text", " mill."), ("markup", "</p>")]
sent = "".join(said for _, said in PARTS)
data = json.dumps({"annotation": [{kind: said} for kind, said in PARTS]})
form = urlencode({"language": "en-US", "data": data}).encode()
for _ in range(120):
    try:
        answer = json.load(urlopen(f"http://127.0.0.1:{sys.argv[1]}/v2/check", form))
        break
    except OSError:
        time.sleep(1)
[match] = [m for m in answer["matches"] if m["rule"]["id"] == "ENGLISH_WORD_REPEAT_RULE"]
start, end = match["offset"], match["offset"] + match["length"]
made = sent[:start] + match["replacements"][0]["value"] + sent[end:]
print("expected: both tags of the pair, or no proposal")
print(f"seen:     {sent[start:end]!r} becomes {match['replacements'][0]['value']!r}: {made}")
sys.exit(made != "<p>See the</b> mill.</p>")
PY
