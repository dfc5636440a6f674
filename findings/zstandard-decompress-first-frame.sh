#!/usr/bin/env bash
# Package: zstandard 0.25.0 (PyPI).
# Behaviour: a Zstandard file may consist of several frames (RFC 8878, section 3), as `cat a.zst b.zst` makes
#   it. ZstdDecompressor().decompress returns the first and drops the others without an error;
#   stream_reader and zstandard.open of the same package return all of them.
# Seen: of two frames, "mill" and "boat", decompress returns b"mill\n", stream_reader both.
# Why it matters: shards of corpora are joined by cat; half of the records are gone, and nothing says so.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'zstandard==0.25.0'
v/bin/python - <<'PY'
import io, sys
import zstandard

pack = zstandard.ZstdCompressor().compress
data = pack(b"mill\n") + pack(b"boat\n")
whole = zstandard.ZstdDecompressor().decompress(data)
stream = zstandard.ZstdDecompressor().stream_reader(io.BytesIO(data)).read()
print("expected:", b"mill\nboat\n", b"mill\nboat\n")
print("seen:    ", whole, stream)
sys.exit((whole, stream) != (b"mill\n", b"mill\nboat\n"))
PY
