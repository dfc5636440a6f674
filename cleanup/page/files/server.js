// What is decided goes to the server at once, one request after the other; it keeps all of it.

function server(data, page, dialogs) {
  const self = sessionStorage.getItem("window") || crypto.randomUUID();
  sessionStorage.setItem("window", self);
  let revision = 0;
  let line = Promise.resolve(); // requests wait for those before them
  let dead = false;
  let undoable = false;
  let looking = false;

  async function ask(path, body) {
    const options = body ? { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ ...body, window: self, revision }) } : {};
    const answer = await fetch(path, { cache: "no-store", ...options });
    if (!answer.ok && answer.status !== 409) throw new Error(await answer.text());
    return { conflict: answer.status === 409, ...(await answer.json()) };
  }

  function take(told) {
    revision = told.revision;
    undoable = told.undo;
    data.changed = new Set(told.changed);
    document.getElementById("undo").disabled = !undoable;
    page.note("windows", told.windows > 1 ? `This review is open in ${told.windows} windows. What is decided in one shows in the others.` : "");
    page.note("changed", told.changed.length ? `Changed on disk since it was read, and not written when you finish: ${told.changed.join(", ")}. Finish, then review again.` : "", "error");
    if (told.finished) { dead = true; dialogs.finished(told.finished); }
  }

  // All answers anew: another window decided, or this one was loaded again.
  function whole(told) {
    data.clear();
    data.learn(told.answers);
    page.redraw();
    take(told);
  }

  function lost(error) {
    if (error instanceof TypeError) {
      dead = true;
      page.note("lost", "The review has ended or was stopped: nothing can be decided here any more. Your decisions are kept; run `cleanup review --web` again.", "error");
    } else page.note("refused", error.message || String(error), "error");
  }

  // Show what was decided at once, and send it; where the server says otherwise, it is right.
  function send(path, body, told) {
    if (dead) { lost(new TypeError()); return; }
    if (told) page.learned(told);
    line = line.then(async () => {
      try {
        const came = await ask(path, body);
        if (came.conflict) {
          whole(came);
          page.note("conflict", came.message, "error");
        } else {
          if (!told || !alike(told, came.answers)) page.learned(came.answers);
          take(came);
          if (path === "undo") after(came);
        }
      } catch (error) {
        lost(error);
        if (!dead) await load();
      }
    });
  }

  function after(came) {
    const numbers = Object.keys(came.answers).map(Number).sort((a, b) => a - b);
    if (numbers.length) page.select(numbers[0], true, true);
    page.say(`Taken back: ${many(numbers.length, "decision")}.`);
  }

  async function load() {
    try { whole(await ask(`state?window=${encodeURIComponent(self)}`)); } catch (error) { lost(error); }
  }

  const alike = (one, other) => Object.keys(one).length === Object.keys(other).length && Object.keys(one).every((n) =>
    other[n] === one[n] || (other[n] && one[n] && other[n].state === one[n].state && other[n].after === one[n].after));

  // What other windows decided, and what happened to the files; in the line too, so that it never
  // overtakes a decision of this window.
  function look() {
    if (dead || looking) return;
    looking = true;
    line = line.then(async () => {
      try {
        const told = await ask(`state?window=${encodeURIComponent(self)}&since=${revision}`);
        if (told.answers) whole(told); else take(told);
      } catch (error) { lost(error); }
      looking = false;
    });
  }

  function decide(numbers, state, more, words) {
    const every = new Set(numbers.flatMap((n) => data.findings.get(n).together || [n]));
    const told = {};
    for (const n of every) told[n] = state === "open" ? null : { state, after: state === "accept" ? more.after ?? data.findings.get(n).after : null };
    send("decide", { numbers: [...every], state, ...more }, told);
    if (every.size > 1) page.toast(words, true);
    else page.say(words);
  }

  function one(each, state, more, words) {
    decide([each.n], state, more, words);
    page.nextOpen();
  }

  // The findings that are the same as one, less those that have another answer already.
  const alikeOpen = (each) => data.same(each).filter((n) => n === each.n || !data.answers.has(n));

  const desk = {
    accept(each) {
      if (each.after === null) page.toast("There is no replacement: edit (e) writes one, dismiss (r) lets it be.");
      else one(each, "accept", {}, "Accepted.");
    },
    reject: (each) => one(each, "reject", {}, "Rejected."),
    reopen: (each) => decide([each.n], "open", {}, "Open again."),
    alternative(each, number) {
      const other = (each.alternatives || [])[number - 1];
      if (other === undefined) page.toast(`There is no alternative ${number}.`);
      else if (each.together && each.together.length > 1) page.toast("This is one decision with others: accept or reject them.");
      else one(each, "accept", { after: other }, `Alternative ${number} accepted.`);
    },
    replace: (each, text) => one(each, "accept", { after: text }, "Accepted as written."),
    edit(each) {
      if (each.together && each.together.length > 1) page.toast("This is one decision with others: accept or reject them.");
      else page.edit(each);
    },
    acceptSame: (each) => each.after !== null && desk.acceptAll(alikeOpen(each)),
    rejectSame(each) {
      const numbers = alikeOpen(each);
      decide(numbers, "reject", { everywhere: true }, `Rejected everywhere: ${many(numbers.length, "finding")}.`);
      page.nextOpen();
    },
    acceptAll(numbers) { decide(numbers, "accept", {}, `Accepted ${many(numbers.length, "finding")}.`); page.nextOpen(); },
    rejectAll(numbers) { decide(numbers, "reject", {}, `Rejected ${many(numbers.length, "finding")}.`); page.nextOpen(); },
    undo() { if (undoable) send("undo", {}); else page.say("Nothing was decided before this."); },
    explain(rule) {
      const answer = fetch(`rule?id=${encodeURIComponent(rule)}`).then((came) => came.text());
      dialogs.text(rule, answer).catch(lost);
    },
    async finish() {
      look(); // a file may have changed since it was last asked
      await line;
      if (dead) return;
      dialogs.finish(data, () => send("finish", {}));
    },
  };
  document.addEventListener("visibilitychange", look);
  window.addEventListener("focus", look);
  window.addEventListener("pagehide", () => {
    if (!dead) navigator.sendBeacon("leave", JSON.stringify({ window: self }));
  });
  setInterval(look, 4000);
  return { desk, load };
}
