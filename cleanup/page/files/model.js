// The records as rows and findings, what was decided, and which of them a filter leaves.

const KINDS = { safe: "Safe edit", suggestion: "Suggestion", flag: "Flag" };

function model() {
  const rows = [];           // {type: "file" | "block" | "gap", …}, as they stand
  const findings = new Map(); // by number
  const same = new Map();    // numbers by rule, before and after
  const groups = new Map();  // numbers that are one decision
  const answers = new Map(); // number → {state, after, everywhere}
  let file = null;
  let end = {};
  let all = false;           // safe edits wait for a person too
  let changed = new Set();   // files that are not what was read: nothing is written to them
  let totals = null;         // findings by state, where they have been counted

  function add(record) {
    if ("file" in record) {
      file = { type: "file", path: record.file, member: record.member, lang: record.lang, count: 0 };
      file.name = record.member ? `${file.path} › ${record.member}` : file.path;
      rows.push(file);
    } else if ("gap" in record) rows.push({ type: "gap", count: record.gap, file });
    else if ("block" in record) block(record);
    else if ("end" in record) end = record.end;
  }

  function block(record) {
    const row = { ...record, type: "block", file, findings: [], length: 0 };
    for (const piece of row.block) {
      if (typeof piece === "string") row.length += piece.length;
      else if (piece.n) found(piece, row, null);
    }
    if (row.source) row.length = Math.max(row.length, row.source.length);
    rows.push(row);
  }

  function found(each, row, over) {
    Object.assign(each, { row, over, file, lang: row.lang || "", under: each.under || [] });
    each.rule = each.rules[0] || "";
    row.length += each.before.length + (each.after || "").length;
    each.key = JSON.stringify([each.rule, each.before, each.after]);
    findings.set(each.n, each);
    row.findings.push(each);
    file.count += 1;
    if (!same.has(each.key)) same.set(each.key, []);
    same.get(each.key).push(each.n);
    if (each.group) {
      const key = JSON.stringify([file.name, each.group]);
      if (!groups.has(key)) groups.set(key, []);
      groups.get(key).push(each.n);
      each.together = groups.get(key);
    }
    if (totals) totals[state(each)] += 1;
    for (const other of each.under) found(other, row, each);
  }

  // "safe": made unless it is rejected.
  function state(each) {
    const answer = answers.get(each.n);
    if (answer) return answer.state;
    return each.kind === "safe" && !all ? "safe" : "open";
  }

  const after = (each) => {
    const answer = answers.get(each.n);
    return answer && answer.state === "accept" ? answer.after : each.after;
  };

  function counts() {
    if (totals) return totals;
    totals = { open: 0, accept: 0, reject: 0, safe: 0 };
    for (const each of findings.values()) totals[state(each)] += 1;
    return totals;
  }

  // ``told`` maps a number to an answer, or to null where it is open again.
  function learn(told) {
    for (const [name, answer] of Object.entries(told)) {
      const number = Number(name);
      const each = findings.get(number);
      if (totals && each) totals[state(each)] -= 1;
      if (answer) answers.set(number, answer);
      else answers.delete(number);
      if (totals && each) totals[state(each)] += 1;
    }
  }

  return {
    rows, findings, answers, add, state, after, counts, learn,
    same: (each) => same.get(each.key),
    get end() { return end; },
    set all(value) { all = value; totals = null; },
    set changed(value) { changed = value; },
    // How many that are accepted or safe are in files that changed meanwhile.
    left: () => {
      if (!changed.size) return 0;
      let count = 0;
      for (const each of findings.values()) if (changed.has(each.file.path) && ["accept", "safe"].includes(state(each))) count += 1;
      return count;
    },
    clear() { answers.clear(); totals = null; },
  };
}

// What can be filtered by. ``of`` gives a finding's values.
const FACETS = [
  { name: "state", title: "Decision", of: (each, data) => [data.state(each)], label: (v) => ({ open: "Open", accept: "Accepted", reject: "Rejected", safe: "Safe, applied automatically" })[v], order: ["open", "accept", "reject", "safe"], live: (data) => Object.entries(data.counts()).filter(([, count]) => count) },
  { name: "kind", title: "Kind", of: (each) => [each.kind], label: (v) => KINDS[v], order: ["suggestion", "flag", "safe"] },
  { name: "file", title: "File", of: (each) => [each.file.name] },
  { name: "rule", title: "Rule", of: (each) => each.rules },
  { name: "category", title: "Category", of: (each) => (each.category ? [each.category] : []) },
  { name: "lang", title: "Language", of: (each) => [each.lang || "not certain"], label: language },
];

const languages = (() => {
  try { return new Intl.DisplayNames(["en"], { type: "language" }); } catch { return null; }
})();

function language(tag) {
  try { return languages ? languages.of(tag) : tag; } catch { return tag; }
}

// Which findings the chosen values and the words searched for leave: a Set of numbers, or null
// where nothing is chosen.
function filtered(data, chosen, words) {
  const facets = FACETS.filter((facet) => chosen[facet.name]?.size);
  const wanted = words.trim().toLocaleLowerCase();
  if (!facets.length && !wanted) return null;
  const left = new Set();
  for (const each of data.findings.values()) {
    if (!facets.every((facet) => facet.of(each, data).some((v) => chosen[facet.name].has(v)))) continue;
    if (wanted && !`${each.before}\n${each.after || ""}\n${each.reason}\n${each.rules}`.toLocaleLowerCase().includes(wanted)) continue;
    left.add(each.n);
  }
  return left;
}
