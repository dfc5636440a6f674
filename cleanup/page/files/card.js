// A finding beside its text: what becomes what, by which rule and why, and what can be done.

const STATES = { open: "", accept: "accepted", reject: "rejected", safe: "applied automatically" };
const SHORT = { suggestion: "", flag: "flag", safe: "safe" };

function change(each, data) {
  const shown = make("span", { class: "change" });
  const after = data.after(each);
  shown.append(make("del", { dir: "auto" }, each.before ? edged(each.before) : "‸"));
  if (after !== null && after !== undefined) {
    shown.append(make("span", { class: "to", "aria-label": "becomes" }, " → "), make("ins", { dir: "auto" }, after ? edged(after) : "(nothing)"));
  }
  return shown;
}

function summary(each, data) {
  const after = data.after(each);
  const what = after === null ? told(each.before) : `${told(each.before) || "nothing"} becomes ${told(after) || "nothing"}`;
  const state = STATES[data.state(each)];
  return `${KINDS[each.kind]} ${each.n}: ${what}${state ? ". " + state : ""}`;
}

// ``desk`` does what the buttons say; it is null where the page is read only.
function card(each, data, current, desk, select) {
  const state = data.state(each);
  const box = make("section", {
    class: `card ${each.kind} is-${state}${current ? " current" : ""}${each.over ? " under" : ""}`,
    id: `f${each.n}`, tabindex: "-1", "aria-label": summary(each, data),
    on: { click: (event) => { if (!event.target.closest("button, input, a")) select(each.n, false); } },
  });
  const number = make("span", { class: "number", title: "Its number, as `cleanup check` and `cleanup apply --only` count" }, `${each.n}`);
  if (!current) {
    const name = state === "accept" || state === "reject" ? STATES[state] : SHORT[each.kind];
    box.append(change(each, data), make("span", { class: "head" }, make("span", { class: state === "open" || state === "safe" ? "kind" : "state" }, name), number));
    return box;
  }
  box.append(make("div", { class: "head" }, make("span", { class: "kind" }, KINDS[each.kind]), number,
    make("span", { class: "state" }, STATES[state])), change(each, data));
  box.append(make("p", { class: "reason" }, plain(each.reason)));
  if (each.doubt) box.append(make("p", { class: "note" }, each.doubt));
  if (each.over) box.append(make("p", { class: "note" }, `Made only if ${each.over.n} is not.`));
  if (each.together && each.together.length > 1) box.append(make("p", { class: "note" }, `One decision with ${each.together.filter((n) => n !== each.n).join(", ")}.`));
  if (desk) box.append(...buttons(each, data, desk));
  else if (each.alternatives) box.append(alternatives(each));
  box.append(facts(each, desk));
  return box;
}

function alternatives(each, desk) {
  const list = make("ol", { class: "alternatives", "aria-label": "Alternatives" });
  (each.alternatives || []).slice(0, 9).forEach((other, i) => {
    const text = make("span", { dir: "auto" }, other ? edged(other) : "(nothing)");
    list.append(make("li", {}, desk
      ? make("button", { type: "button", on: { click: () => desk.alternative(each, i + 1) } }, make("kbd", {}, `${i + 1}`), text)
      : text));
  });
  return list;
}

function buttons(each, data, desk) {
  const state = data.state(each);
  const key = (name) => make("kbd", {}, name);
  const made = [];
  const row = make("div", { class: "buttons" });
  const grouped = each.together && each.together.length > 1;
  if (each.after !== null) row.append(make("button", { type: "button", class: "accept", "aria-pressed": String(state === "accept"), on: { click: () => desk.accept(each) } }, "Accept", key("a")));
  row.append(make("button", { type: "button", class: "reject", "aria-pressed": String(state === "reject"), on: { click: () => desk.reject(each) } }, each.after === null ? "Dismiss" : "Reject", key("r")));
  if (!grouped) row.append(make("button", { type: "button", on: { click: () => desk.edit(each) } }, "Edit", key("e")));
  if (state === "accept" || state === "reject") row.append(make("button", { type: "button", on: { click: () => desk.reopen(each) } }, "Reopen", key("o")));
  made.push(row);
  if (each.alternatives && !grouped) made.push(alternatives(each, desk));
  const alike = data.same(each);
  if (alike.length > 1 && !grouped) {
    const files = new Set(alike.map((n) => data.findings.get(n).file)).size;
    made.push(make("div", { class: "buttons all" },
      make("span", {}, `The same ${alike.length.toLocaleString("en")} times${files > 1 ? ` in ${many(files, "file")}` : ""}:`),
      each.after === null ? null : make("button", { type: "button", on: { click: () => desk.acceptSame(each) } }, "Accept all", key("A")),
      make("button", { type: "button", title: "Reject it here and wherever it comes again", on: { click: () => desk.rejectSame(each) } }, "Reject everywhere", key("R"))));
  }
  return made;
}

function facts(each, desk) {
  const list = make("dl", { class: "facts" });
  const fact = (name, ...value) => list.append(make("dt", {}, name), make("dd", {}, ...value));
  const rules = each.rules.map((rule) => desk
    ? make("button", { type: "button", class: "link", title: "What this rule does", on: { click: () => desk.explain(rule) } }, rule)
    : make("code", {}, rule));
  fact(each.rules.length > 1 ? "Rules" : "Rule", ...rules.flatMap((rule, i) => (i ? [" ", rule] : [rule])));
  if (each.category) fact("Category", each.category);
  fact("Place", each.file.member ? `paragraph ${each.row.line}` : `line ${each.line}, column ${each.column}`);
  if (each.confidence !== undefined) fact("Confidence", `${Math.round(each.confidence * 100)} %`);
  return list;
}

// A line to write another replacement in, in the place of a card's buttons.
function editor(each, data, done) {
  const flat = (text) => !/[\n\r]/.test(text);
  const text = data.after(each) ?? each.before;
  const tag = flat(text) && flat(each.before) ? "input" : "textarea";
  const field = make(tag, { type: tag === "input" ? "text" : null, dir: "auto", "aria-label": "Replace by", spellcheck: "true", rows: tag === "textarea" ? "3" : null });
  field.value = text;
  const form = make("form", { class: "editor", on: { submit: (event) => { event.preventDefault(); done(field.value); } } },
    make("label", {}, "Replace by ", field),
    make("div", { class: "buttons" }, make("button", { type: "submit", class: "accept" }, "Accept this", make("kbd", {}, "Enter")),
      make("button", { type: "button", on: { click: () => done(null) } }, "Cancel", make("kbd", {}, "Esc"))));
  field.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (event.key === "Escape") { event.preventDefault(); event.stopPropagation(); done(null); }
    if (event.key === "Enter" && tag === "textarea" && (event.ctrlKey || event.metaKey)) { event.preventDefault(); done(field.value); }
  });
  return { form, field };
}
