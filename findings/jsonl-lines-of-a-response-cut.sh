#!/usr/bin/env bash
# Packages: httpx 0.28.1, requests 2.34.2, jsonlines 4.0.0 (PyPI).
# Behaviour: JSON Lines end at a line feed, and U+2028, U+2029 and U+0085 may stand in a JSON string as they are. The
#   line iterators of the two HTTP clients, which the JSON Lines of a web service are read with, cut there.
# Seen: three records come as six lines that are no JSON from httpx, and from requests with decode_unicode=True; as
#   three from requests without it, and from jsonlines.
# Why it matters: U+2028 is frequent in text out of word processors and page layout; one such sentence, and a stream
#   of translations or of a model's tokens ends in an error.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v
v/bin/pip install -q --disable-pip-version-check 'httpx==0.28.1' 'requests==2.34.2' 'jsonlines==4.0.0'
v/bin/python - <<'PY'
import io, json, sys
import httpx, jsonlines, requests

rows = [{"text": "mill\u2028boat"}, {"text": "mill\u2029boat"}, {"text": "mill\u0085boat"}]
data = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows).encode()


def response():
    made = requests.Response()
    made.raw, made.status_code, made.encoding = io.BytesIO(data), 200, "utf-8"
    return made


seen = {
    "httpx": list(httpx.Response(200, content=data).iter_lines()),
    "requests, decoded": list(response().iter_lines(decode_unicode=True)),
    "requests, bytes": list(response().iter_lines()),
    "jsonlines": list(jsonlines.Reader(io.BytesIO(data))),
}
print("expected:", rows)
for name, lines in seen.items():
    print("seen:    ", name, lines)
sys.exit([len(lines) for lines in seen.values()] != [6, 6, 3, 3])
PY
