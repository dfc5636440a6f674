"use strict";
// Offsets are code points, so texts are taken apart as arrays of those.
const by = (id) => document.getElementById(id);
const made = (tag, name, text) => {
  const one = document.createElement(tag);
  if (name) one.className = name;
  if (text !== undefined) one.textContent = text;
  return one;
};
const KINDS = { safe: "safe edit", suggestion: "suggestion", flag: "flag" };
// Spaces at the ends are seen, as on the command line.
const shown = (text) => text.replaceAll("\n", "⏎\n").replaceAll("\t", "⇥").replace(/^ +| +$/g, (s) => "·".repeat(s.length));

function headers() {
  const token = by("token").value.trim();
  return { "Content-Type": "application/json", ...(token ? { Authorization: `Bearer ${token}` } : {}) };
}

async function clean(event) {
  event?.preventDefault();
  const text = by("text").value;
  const body = { text, format: by("format").value, unsafe: by("unsafe").checked };
  if (by("lang").value.trim()) body.lang = by("lang").value.trim();
  if (by("source").value.trim()) body.source = by("source").value;
  by("clean").disabled = true;
  try {
    const answer = await fetch("v1/clean", { method: "POST", headers: headers(), body: JSON.stringify(body) });
    const told = await answer.json();
    if (answer.status === 401) by("key").hidden = false;
    if (!answer.ok) throw new Error(told.error);
    show(text, told);
  } catch (error) {
    say(error.message || String(error), true);
  } finally {
    by("clean").disabled = false;
  }
}

function say(sentence, wrong = false) {
  by("said").textContent = sentence;
  by("said").classList.toggle("error", wrong);
}

function show(text, told) {
  const points = Array.from(text);
  // A suggestion that covers safe edits holds them: it is shown in their place.
  const left = told.edits.filter((e) => !told.suggestions.some((s) => s.after !== null && s.start <= e.end && e.start <= s.end));
  const all = [...told.edits, ...told.suggestions].sort((a, b) => a.start - b.start || a.end - b.end);
  const inText = [...left, ...told.suggestions].sort((a, b) => a.start - b.start || a.end - b.end);
  const result = by("result");
  result.replaceChildren();
  let at = 0;
  for (const edit of inText) {
    if (edit.start < at) continue;
    result.append(points.slice(at, edit.start).join(""), marked(edit));
    at = edit.end;
  }
  result.append(points.slice(at).join(""));
  by("findings").replaceChildren(...all.map(item));
  const count = all.length === 1 ? "1 finding" : `${all.length} findings`;
  const lang = told.lang ? `language: ${told.lang}` : "the language is not certain";
  say(`${all.length ? count : "Nothing found"}; ${lang}.${told.incomplete ? ` Note: ${told.incomplete}.` : ""}`);
  const copy = by("copy");
  copy.hidden = false;
  copy.onclick = async () => {
    await navigator.clipboard.writeText(told.text);
    say("Copied, with " + (by("unsafe").checked ? "safe edits and suggestions made." : "safe edits made."));
  };
}

function marked(edit) {
  const one = made("span", edit.kind);
  one.title = edit.reason;
  if (edit.after === null) one.append(edit.before || "‸");
  else {
    if (edit.before) one.append(made("del", "", edit.before));
    if (edit.after) one.append(made("ins", "", edit.after));
  }
  return one;
}

function item(edit) {
  const one = made("li", edit.kind);
  const head = made("p", "head");
  head.append(made("b", "", KINDS[edit.kind]), made("code", "", edit.rules.join(" + ")));
  const change = made("p", "change");
  if (edit.after === null) change.append(shown(edit.before) || "(here)");
  else change.append(made("del", "", shown(edit.before) || "(nothing)"), " → ", made("ins", "", shown(edit.after) || "(nothing)"));
  one.append(head, change, made("p", "reason", edit.reason));
  if (edit.alternatives.length) one.append(made("p", "reason", `or: ${edit.alternatives.join(" · ")}`));
  return one;
}

async function start() {
  by("form").addEventListener("submit", clean);
  by("text").addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) clean(event);
  });
  const answer = await fetch("v2/languages", { headers: headers() });
  by("key").hidden = answer.status !== 401;
  for (const { name, longCode } of answer.ok ? await answer.json() : []) {
    const one = made("option");
    one.value = longCode;
    one.label = name;
    by("langs").append(one);
  }
  document.body.dataset.ready = "";
}
start();
