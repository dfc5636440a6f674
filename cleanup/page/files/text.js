// Elements, and text made fit for a page: nothing of a text is ever parsed as HTML.

function make(tag, options, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(options || {})) {
    if (value === undefined || value === null || value === false) continue;
    if (name === "on") for (const [event, act] of Object.entries(value)) element.addEventListener(event, act);
    else if (name === "class") element.className = value;
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

// Control characters, direction overrides and isolates, lone surrogates. The marks that a right
// spelling may hold (ZWNJ, ZWJ, LRM, RLM) are named only inside a change.
const UNFIT = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufff9-\ufffc]/u;
const HIDDEN = /[\u0000-\u001f\u007f-\u00a0\u00ad\u061c\u115f\u1160\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\u3164\ud800-\udfff\ufeff\uffa0\ufff9-\ufffc\u{e0000}-\u{e0fff}]/u;
const NAMES = { "\n": "⏎", "\t": "⇥", "\ufffc": "◇" }; // the last stands for inline mark-up

function spelled(text, pattern) {
  const found = document.createDocumentFragment();
  let plain = "";
  const flush = () => { if (plain) found.append(plain); plain = ""; };
  for (const sign of text.match(/[\s\S]/gu) || []) {
    if (!pattern.test(sign)) { plain += sign; continue; }
    flush();
    const code = "U+" + sign.codePointAt(0).toString(16).toUpperCase().padStart(4, "0");
    found.append(make("span", { class: "odd", title: code }, NAMES[sign] || code));
    if (sign === "\n") found.append("\n");
  }
  flush();
  return found;
}

// A text that stays as it is.
function plain(text) {
  return UNFIT.test(text) ? spelled(text, UNFIT) : document.createTextNode(text);
}

// What goes or comes: every invisible character is named, spaces alone are dots.
function changed(text) {
  if (text && !text.trim() && !/[^ ]/.test(text)) return document.createTextNode("·".repeat(text.length));
  return HIDDEN.test(text) ? spelled(text, HIDDEN) : document.createTextNode(text);
}

// The same where it stands alone: spaces at its ends are dots too.
function edged(text) {
  const [, left, middle, right] = /^( *)([\s\S]*?)( *)$/.exec(text);
  if (!middle || !(left || right)) return changed(text);
  const shown = document.createDocumentFragment();
  shown.append("·".repeat(left.length), changed(middle), "·".repeat(right.length));
  return shown;
}

// The same as one line of text, for names and messages.
function told(text) {
  const shown = (text || "").replace(/\s+/gu, " ");
  return shown.length > 60 ? shown.slice(0, 59) + "…" : shown;
}

const many = (count, noun, plural) => `${count.toLocaleString("en")} ${count === 1 ? noun : plural || noun + "s"}`;
