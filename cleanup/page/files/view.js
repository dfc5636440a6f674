// The texts with their findings on the page: what is shown, what is current, what is counted.

function view(data) {
  const $ = (id) => document.getElementById(id);
  const chosen = {};
  let desk = null;
  let words = "";
  let left = null; // numbers that the filters leave, or null for all
  let current = null; // number
  let editing = null;
  let naming = 0;
  let counting = 0;
  let asked = null;
  const list = windowed($("scroller"), $("rows"), drawn, guess);
  const panel = facets($("facets"), data, chosen, refilter);

  const isLeft = (each) => left === null || left.has(each.n);
  // What j and k go to: what waits for a person, or whatever was filtered for.
  const isStop = (each) => isLeft(each) && (left !== null || !waits() || data.state(each) !== "safe");
  const waits = () => data.counts().safe < data.findings.size;

  function guess(row, width) {
    if (row.type === "file") return 52;
    if (row.type === "gap") return 34;
    const columns = Math.max(30, (width - (width > 900 ? 470 : 90)) / (row.source === undefined ? 8.4 : 16.8));
    const lines = Math.ceil((row.length + 1) / columns);
    return Math.max(lines * 27, row.findings.length * 29) + 18;
  }

  function drawn(row) {
    if (row.type === "file") {
      return make("h2", { class: "file" }, make("bdi", {}, plain(row.name)), make("span", { class: "count" }, many(row.count, "finding")));
    }
    if (row.type === "gap") return make("p", { class: "gap" }, `${many(row.count, "passage")} without findings`);
    const box = make("article", { class: "block", "aria-label": `Line ${row.line}, ${many(row.findings.length, "finding")}` });
    const where = make("div", { class: "where" }, make("span", {}, `${row.line}`));
    if (row.id) where.append(make("span", { class: "id", title: row.id }, plain(told(row.id))));
    const texts = make("div", { class: row.source === undefined ? "texts" : "texts two" });
    if (row.source !== undefined) texts.append(make("p", { class: "source", lang: row.source_lang, dir: "auto" }, plain(row.source)));
    texts.append(make("p", { class: "target", lang: row.lang, dir: "auto" }, ...row.block.map((piece) => shown(piece))));
    box.append(where, texts);
    if (row.findings.length) {
      box.append(make("div", { class: "cards" }, ...row.findings.map((each) => {
        const it = card(each, data, each.n === current, desk, select);
        if (!isLeft(each)) it.classList.add("not-left");
        if (each.n === current && editing) {
          it.querySelectorAll(".buttons, .alternatives").forEach((other) => other.remove());
          it.querySelector(".facts").before(editing.form);
        }
        return it;
      })));
    }
    return box;
  }

  function shown(piece) {
    if (typeof piece === "string") return plain(piece);
    if (piece.cut) return make("span", { class: "cut" }, ` ⋯ ${piece.cut.toLocaleString("en")} characters ⋯ `);
    const state = data.state(piece);
    const after = data.after(piece);
    const mark = make("span", {
      class: `mark ${piece.kind} is-${state}${piece.n === current ? " current" : ""}${isLeft(piece) ? "" : " not-left"}`,
      "data-n": piece.n, on: { click: () => select(piece.n, true) },
    });
    if (state === "reject" || after === null) mark.append(make(after === null ? "mark" : "span", { class: "kept" }, piece.before ? changed(piece.before) : "‸"));
    else {
      mark.append(make("del", {}, changed(piece.before)));
      mark.append(make("ins", {}, after ? changed(after) : ""));
      if (!after) mark.classList.add("gone");
    }
    return mark;
  }

  // The rows that are shown: all, or those with what the filters leave.
  function rowsNow() {
    if (left === null) return data.rows;
    const rows = [];
    let file = null;
    for (const row of data.rows) {
      if (row.type !== "block" || !row.findings.some(isLeft)) continue;
      if (row.file !== file) rows.push(file = row.file);
      rows.push(row);
    }
    return rows;
  }

  function refilter() {
    left = filtered(data, chosen, words);
    const keep = current && data.findings.get(current);
    if (keep && !isLeft(keep)) current = null;
    panel.all();
    list.set(rowsNow(), current ? keep.row : null);
    bulk();
    const hidden = left === null ? 0 : data.findings.size - left.size;
    $("left-out").textContent = "";
    if (hidden) $("left-out").append(`${many(hidden, "finding")} filtered out. `, make("button", { type: "button", class: "more", on: { click: clear } }, "Show all"));
    if (current === null) first();
  }

  function clear() {
    for (const values of Object.values(chosen)) values.clear();
    $("search").value = words = "";
    refilter();
  }

  // The buttons over the texts: one decision for all that is shown.
  function bulk() {
    const bar = $("bulk");
    bar.replaceChildren();
    const numbers = left === null ? [] : [...left].filter((n) => data.state(data.findings.get(n)) === "open");
    const total = left === null ? data.findings.size : left.size;
    bar.append(make("span", {}, left === null ? `${many(total, "finding")}` : `${many(total, "finding")} shown, ${numbers.length.toLocaleString("en")} open`));
    if (!desk || !numbers.length) return;
    const takeable = numbers.filter((n) => data.findings.get(n).after !== null);
    if (takeable.length) bar.append(make("button", { type: "button", on: { click: () => desk.acceptAll(takeable) } }, `Accept ${many(takeable.length, "shown", "shown")}`));
    bar.append(make("button", { type: "button", on: { click: () => desk.rejectAll(numbers) } }, `Reject ${many(numbers.length, "shown", "shown")}`));
  }

  function count() {
    const now = data.counts();
    const box = $("counts");
    box.replaceChildren(...[["open", "open"], ["accept", "accepted"], ["reject", "rejected"], ["safe", "safe"]]
      .filter(([state]) => desk || now[state])
      .map(([state, name]) => make("span", { class: `is-${state}` }, make("b", {}, now[state].toLocaleString("en")), ` ${name}`)));
    const asked = now.open + now.accept + now.reject || 1;
    const [accepted, rejected] = $("progress").children;
    accepted.style.width = `${(100 * now.accept) / asked}%`;
    rejected.style.width = `${(100 * now.reject) / asked}%`;
    $("progress").setAttribute("aria-label", `${now.accept + now.reject} of ${now.open + now.accept + now.reject} decided`);
  }

  // The findings in the order in which they are read.
  function* following(step) {
    const rows = list.rows;
    const here = current ? data.findings.get(current) : null;
    let at = here ? list.place(here.row) : -1;
    if (here && at >= 0) {
      const mine = here.row.findings;
      for (let i = mine.indexOf(here) + step; i >= 0 && i < mine.length; i += step) yield mine[i];
    }
    if (at < 0) at = step > 0 ? -1 : rows.length;
    for (let i = at + step; i >= 0 && i < rows.length; i += step) {
      if (rows[i].type !== "block") continue;
      yield* step > 0 ? rows[i].findings : [...rows[i].findings].reverse();
    }
  }

  function go(step, wanted) {
    for (const each of following(step)) if (isStop(each) && (!wanted || wanted(each))) { select(each.n, true, true); return true; }
    return false;
  }

  function first() {
    for (const row of list.rows) {
      const each = row.type === "block" && row.findings.find((one) => isStop(one) && (left !== null || !waits() || !desk || data.state(one) === "open"));
      if (each) { select(each.n, true); return; }
    }
  }

  function select(number, reveal, focus) {
    const each = data.findings.get(number);
    if (!each) return;
    const before = current && data.findings.get(current);
    if (editing && number !== current) editing = null;
    current = number;
    list.redraw(new Set([before && before.row, each.row].filter(Boolean)));
    if (reveal) list.reveal(each.row, (element) => element.querySelector(`#f${number}`));
    if (focus) list.element(each.row)?.querySelector(`#f${number}`)?.focus({ preventScroll: true });
    clearTimeout(naming); // browsers allow few of these a second
    naming = setTimeout(() => history.replaceState(null, "", `#f${number}`), 250);
  }

  // What was decided has changed: draw it, count it.
  function learned(told) {
    data.learn(told);
    const numbers = Object.keys(told).map(Number).filter((n) => data.findings.has(n));
    list.redraw(new Set(numbers.map((n) => data.findings.get(n).row)));
    clearTimeout(counting); // a key that is held down need not wait for it
    counting = setTimeout(() => { count(); bulk(); panel.live(); }, 30);
  }

  function edit(each) {
    if (current !== each.n) select(each.n, true);
    editing = editor(each, data, (text) => {
      editing = null;
      list.redraw([each.row]);
      list.element(each.row)?.querySelector(`#f${each.n}`)?.focus({ preventScroll: true });
      if (text !== null) desk.replace(each, text);
    });
    list.redraw([each.row]);
    editing.field.focus();
    editing.field.select();
  }

  function say(text) { $("said").textContent = text; }

  function note(id, text, kind) {
    const old = document.querySelector(`#notices [data-id="${id}"]`);
    if (!text) { old?.remove(); return; }
    if (old && old.firstChild.textContent === text) return;
    const bar = make("p", { "data-id": id, class: kind, role: kind === "error" ? "alert" : "status" }, make("span", {}, text),
      make("button", { type: "button", "aria-label": "Close this notice", on: { click: () => bar.remove() } }, "×"));
    if (old) old.replaceWith(bar); else $("notices").append(bar);
  }

  let hiding = 0;
  function toast(text, undo) {
    const box = $("toast");
    box.firstChild.textContent = text;
    box.lastChild.hidden = !undo;
    box.hidden = false;
    clearTimeout(hiding);
    hiding = setTimeout(() => { box.hidden = true; }, 6000);
    say(text);
  }

  return {
    start(actions) {
      desk = actions;
      count();
      asked = /^#f(\d+)$/.exec(location.hash);
      refilter();
      this.named();
    },
    // Go to the finding that the address names, once it is there.
    named() {
      if (asked && data.findings.has(Number(asked[1]))) { select(Number(asked[1]), true); asked = null; }
    },
    redraw: () => { list.redraw(list.all()); count(); bulk(); panel.live(); },
    // More records have come.
    grow() {
      count();
      if (left !== null) { refilter(); return; }
      list.more(data.rows.slice(list.rows.length));
      panel.all();
      bulk();
      if (current === null) first();
    },
    search(text) { words = text; refilter(); },
    get current() { return current ? data.findings.get(current) : null; },
    get editing() { return Boolean(editing); },
    set desk(value) { desk = value; },
    go, select, learned, edit, clear, say, note, toast, isLeft,
    nextOpen: () => go(1, (each) => data.state(each) === "open") || go(-1, (each) => data.state(each) === "open"),
  };
}
