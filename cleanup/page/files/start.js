// The page begins: with the records that stand in it, or with those of its server.

function read(data, text) {
  for (const line of text.split("\n")) if (line.trim()) data.add(JSON.parse(line));
}

// Add the records of the server as they come: the first at once, then a second's worth at a time.
async function* records(data, coming) {
  const answer = await coming;
  let rest = "";
  let last = -Infinity;
  const decoder = new TextDecoder();
  const reader = answer.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    const text = rest + decoder.decode(value, { stream: true });
    const end = text.lastIndexOf("\n") + 1;
    read(data, text.slice(0, end));
    rest = text.slice(end);
    if (data.findings.size && performance.now() - last > 1000) { last = performance.now(); yield; }
  }
  read(data, rest + decoder.decode());
  yield;
}

function ended(data, page, empty) {
  const { hidden, uncertain } = data.end;
  if (hidden) page.note("hidden", `${many(hidden, "finding")} rejected in an earlier review ${hidden === 1 ? "is" : "are"} not shown; --no-decisions shows all.`);
  if (uncertain) page.note("uncertain", `${many(uncertain, "text has", "texts have")} no certain language: the rules of the likeliest were used; --lang tells it.`);
  if (!data.findings.size) page.note("nothing", empty);
}

async function start() {
  const data = model();
  const holder = document.getElementById("records");
  const over = dialogs();
  if (holder) {
    read(data, holder.textContent);
    holder.remove();
    document.body.classList.add("read-only");
    for (const id of ["undo", "finish"]) document.getElementById(id).remove();
    const page = view(data);
    page.start(null);
    keys(page, null, over);
    ended(data, page, "Nothing found.");
    document.body.dataset.ready = "yes";
    return;
  }
  const coming = fetch("records", { cache: "no-store" }); // asked for first: they take longest
  const asked = fetch("settings", { cache: "no-store" }).then((came) => came.json());
  const page = view(data);
  const { desk, load } = server(data, page, over);
  const more = records(data, coming);
  const [settings] = await Promise.all([asked, more.next(), load()]); // what comes first is shown at once
  data.all = settings.all;
  page.redraw();
  page.start(desk);
  keys(page, desk, over);
  for await (const _ of more) page.grow();
  page.named();
  ended(data, page, "Nothing is left to decide.");
  if (settings.restored) page.note("restored", `${many(settings.restored, "finding was", "findings were")} accepted in an earlier review that was not finished, or was reverted: look at what is accepted before you finish.`);
  document.body.dataset.ready = "yes";
}

start().catch((error) => {
  const bar = make("p", { class: "error", role: "alert" }, `The page could not be shown: ${error.message}`);
  document.getElementById("notices").append(bar);
});
