// The keys, and the dialogs over the page.

const KEYS = [
  ["j / k", "next, previous finding", "both"],
  ["n", "next open finding"],
  ["a", "accept"],
  ["1–9", "accept that alternative"],
  ["e", "edit the replacement, and accept it"],
  ["r", "reject, dismiss a flag"],
  ["o", "open it again"],
  ["A / R", "accept all that are the same; reject them everywhere"],
  ["u", "undo"],
  ["i", "what the rule does"],
  ["v", "the text as it would be", "both"],
  ["/", "search", "both"],
  ["?", "these keys", "both"],
];

function dialogs() {
  const box = document.getElementById("dialog");
  const open = (title, ...content) => {
    box.replaceChildren(make("h2", { id: "dialog-title" }, title), ...content);
    if (!box.open) box.showModal();
  };
  const close = make("button", { type: "button", on: { click: () => box.close() } }, "Close");
  let ended = false;
  box.addEventListener("cancel", (event) => { if (ended) event.preventDefault(); });

  return {
    get open() { return box.open; },
    keys(readOnly) {
      const list = make("dl", { class: "keys" });
      for (const [key, what, both] of KEYS) if (both || !readOnly) list.append(make("dt", {}, make("kbd", {}, key)), make("dd", {}, what));
      open("Keys", list, make("div", { class: "buttons" }, close));
    },
    // ``text`` is a promise; what comes late does not take the place of another dialog.
    async text(title, text) {
      const shown = make("pre", { tabindex: "0" }, "…");
      open(title, shown, make("div", { class: "buttons" }, close));
      shown.replaceChildren(plain(await text));
    },
    finish(data, go) {
      const now = data.counts();
      const list = make("ul", {});
      const item = (count, text) => { if (count) list.append(make("li", {}, make("b", {}, count.toLocaleString("en")), ` ${text}`)); };
      const left = data.left();
      item(now.accept, "accepted: applied");
      item(now.safe, "safe: applied");
      item(left, "of these in files that changed meanwhile: not applied");
      item(now.reject, "rejected: left as they are, and not shown again");
      item(now.open, "not decided: left as they are");
      const some = now.accept + now.safe - left;
      open(some ? "Apply what was accepted?" : "Finish?", list,
        make("p", {}, some ? "The files are written, and a log with which `cleanup revert` undoes it." : "No file is changed."),
        make("div", { class: "buttons" },
          make("button", { type: "button", class: "primary", id: "apply", on: { click: () => { box.close(); go(); } } }, some ? `Apply ${many(some, "edit")}` : "Finish"),
          make("button", { type: "button", on: { click: () => box.close() } }, "Go on reviewing")));
    },
    finished(told) {
      if (ended) return;
      ended = true;
      open("The review is finished", ...told.map((sentence) => make("p", {}, plain(sentence))), make("p", { class: "note" }, "You can close this window."));
    },
  };
}

function keys(page, desk, dialogs) {
  const $ = (id) => document.getElementById(id);
  const current = (act) => () => { if (page.current) act(page.current); };
  const acts = {
    j: () => { if (!page.go(1)) page.say("This is the last one."); },
    k: () => { if (!page.go(-1)) page.say("This is the first one."); },
    v: () => $("result").click(),
    "/": () => { $("show-filters").offsetParent && $("show-filters").getAttribute("aria-expanded") === "false" && $("show-filters").click(); $("search").focus(); },
    "?": () => dialogs.keys(!desk),
  };
  if (desk) {
    Object.assign(acts, {
      n: () => page.nextOpen() || page.say("Nothing is open."),
      a: current(desk.accept), r: current(desk.reject), e: current(desk.edit), o: current(desk.reopen),
      A: current(desk.acceptSame), R: current(desk.rejectSame), u: desk.undo,
      i: current((each) => desk.explain(each.rule)),
    });
    for (let i = 1; i <= 9; i++) acts[i] = current((each) => desk.alternative(each, i));
  }
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || dialogs.open) return;
    const field = event.target.closest("textarea, select, input:not([type=checkbox])");
    if (field) {
      if (event.key === "Escape" && field.id === "search") { field.value = ""; page.search(""); $("scroller").focus(); }
      return;
    }
    const act = Object.hasOwn(acts, event.key) ? acts[event.key] : null;
    if (!act) return;
    event.preventDefault();
    act();
  });

  let typing = 0;
  $("search").addEventListener("input", (event) => {
    clearTimeout(typing);
    typing = setTimeout(() => page.search(event.target.value), 120);
  });
  $("help").addEventListener("click", () => dialogs.keys(!desk));
  const pressed = (button, name) => button.addEventListener("click", () => {
    const on = button.getAttribute(name) !== "true";
    button.setAttribute(name, String(on));
    document.body.classList.toggle(button.id, on);
    page.redraw();
  });
  pressed($("result"), "aria-pressed");
  pressed($("show-filters"), "aria-expanded");
  if (desk) {
    $("undo").addEventListener("click", desk.undo);
    $("toast").lastChild.addEventListener("click", () => { $("toast").hidden = true; desk.undo(); });
    $("finish").addEventListener("click", desk.finish);
  }
}
