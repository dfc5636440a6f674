#!/usr/bin/env bash
# Package: fflate 0.8.3 (npm), beside zlib of Node.js.
# Behaviour: a gzip file may consist of several members (RFC 1952, section 2.2), as `cat a.gz b.gz` makes it, and as tools
#   write that compress in parallel or append. gunzipSync, gunzip and decompressSync return the first one, without an
#   error; the stream of the same package, Gunzip, returns all.
# Seen: of two members, "one" and "two", zlib and Gunzip give both, the three functions "one" alone.
# Why it matters: parts of a corpus are joined with cat; a viewer in the browser shows the first of them as the whole.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'fflate@0.8.3' >/dev/null
echo one | gzip -n > both.gz; echo two | gzip -n >> both.gz
cat > read.mjs <<'JS'
import fs from "node:fs";
import zlib from "node:zlib";
import * as fflate from "fflate";

const file = fs.readFileSync("both.gz");
const show = (name, bytes) => console.log(name, JSON.stringify(Buffer.from(bytes).toString()));
show("zlib", zlib.gunzipSync(file));
let parts = "";
const stream = new fflate.Gunzip((bytes) => { parts += Buffer.from(bytes).toString(); });
stream.push(file, true);
show("Gunzip", parts);
show("gunzipSync", fflate.gunzipSync(file));
show("decompressSync", fflate.decompressSync(file));
fflate.gunzip(file, (error, bytes) => show("gunzip", bytes));
JS
node read.mjs > seen
echo 'expected: "one\ntwo\n" five times, or an error'
echo "seen:"; cat seen
diff seen - <<'SEEN'
zlib "one\ntwo\n"
Gunzip "one\ntwo\n"
gunzipSync "one\n"
decompressSync "one\n"
gunzip "one\n"
SEEN
