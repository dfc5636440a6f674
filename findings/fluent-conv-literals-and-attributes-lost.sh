#!/usr/bin/env bash
# Packages: fluent_conv 3.3.0, @fluent/bundle 0.19.1 (npm).
# Behaviour: Fluent writes a brace as { "{" } and a blank message as { "" }, and names an attribute with a point. ftl2js
#   undoes the first two and drops the third, and js2ftl does not make them again; a choice by a term's attribute is
#   written so that Fluent refuses the message.
# Seen: of five messages that go there and back, none is changed, "blank" and "gender" are no messages any more, "braces"
#   shows another message ("name"), and "title" the button's text for its tooltip.
# Why it matters: the package is how a translation platform imports and exports Fluent; the file comes back without an
#   error, with messages that the program cannot find, though no translator has touched it.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'fluent_conv@3.3.0' '@fluent/bundle@0.19.1' >/dev/null
cat > a.mjs <<'JS'
import fluent from 'fluent_conv';
import { FluentBundle, FluentResource } from '@fluent/bundle';
const before = `name = Mill
braces = { "{" }name{ "}" }
blank = { "" }
button = Open
    .tooltip = Opens the lock
title = { button.tooltip }
-brand = Mühle
    .gender = f
gender = { -brand.gender ->
    [f] die
   *[m] der
}
`;
const shown = text => {
  const bundle = new FluentBundle('en', { useIsolating: false });
  bundle.addResource(new FluentResource(text));
  return ['braces', 'blank', 'title', 'gender'].map(id => {
    const message = bundle.getMessage(id);
    return message?.value == null ? 'no message' : bundle.formatPattern(message.value, {}, []);
  });
};
const after = fluent.js2ftl(fluent.ftl2js(before));
console.log('expected:', shown(before));
console.log('seen:    ', shown(after));
const expected = ['{name}', '', 'Opens the lock', 'die'];
const seen = ['Mill', 'no message', 'Open', 'no message'];
process.exit(shown(before).join('|') === expected.join('|') && shown(after).join('|') === seen.join('|') ? 0 : 1);
JS
node a.mjs
