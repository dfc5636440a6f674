#!/usr/bin/env bash
# Packages: fluent.runtime 0.4.0 (PyPI) and @fluent/bundle 0.19.1 (npm): two implementations of Fluent.
# Behaviour: English has "1 boat" but "1.0 boats": the plural category depends on the digits shown. With
#   NUMBER($n, minimumFractionDigits: 1) and n = 1 the Python implementation shows 1.0 and selects [one];
#   the JavaScript one selects [other]. With type: "ordinal" Python reports an error and prints the
#   default variant.
# Seen: Python "1.0 boat" and "1th"; JavaScript "1.0 boats" and "1st".
# Why it matters: one .ftl file, two texts; a translator's preview (Python) approves what the browser does
#   not show.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'fluent.runtime==0.4.0'
npm install --silent --no-audit --no-fund --prefix "$work" '@fluent/bundle@0.19.1' >/dev/null
cat > a.ftl <<'FTL'
length = { NUMBER($n, minimumFractionDigits: 1) ->
    [one] { NUMBER($n, minimumFractionDigits: 1) } boat
   *[other] { NUMBER($n, minimumFractionDigits: 1) } boats
}
place = { NUMBER($n, type: "ordinal") ->
    [one] { $n }st
   *[other] { $n }th
}
FTL
cat > a.mjs <<'JS'
import fs from 'node:fs';
import { FluentBundle, FluentResource } from '@fluent/bundle';
const bundle = new FluentBundle('en', { useIsolating: false });
bundle.addResource(new FluentResource(fs.readFileSync('a.ftl', 'utf8')));
console.log(['length', 'place'].map(id => bundle.formatPattern(bundle.getMessage(id).value, { n: 1 }, [])).join());
JS
node=$(node a.mjs)
v/bin/python - "$node" <<'PY'
import pathlib, sys
from fluent.runtime import FluentBundle, FluentResource

bundle = FluentBundle(["en"], use_isolating=False)
bundle.add_resource(FluentResource(pathlib.Path("a.ftl").read_text()))
seen = [bundle.format_pattern(bundle.get_message(name).value, {"n": 1})[0] for name in ("length", "place")]
print("expected:", ["1.0 boats", "1st"], "in both")
print("seen:    ", seen, "Python;", sys.argv[1].split(","), "JavaScript")
sys.exit(seen != ["1.0 boat", "1th"] or sys.argv[1] != "1.0 boats,1st")
PY
