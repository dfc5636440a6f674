// The filters: for each facet its values, how many findings have them, and which are chosen.

function facets(holder, data, chosen, changed) {
  const FEW = 8; // values shown at first
  const open = new Set(); // facets that are shown in full

  function counted(facet) {
    const counts = new Map(facet.live ? facet.live(data) : []);
    for (const each of facet.live ? [] : data.findings.values()) {
      for (const value of facet.of(each, data)) counts.set(value, (counts.get(value) || 0) + 1);
    }
    for (const value of chosen[facet.name] || []) if (!counts.has(value)) counts.set(value, 0);
    const order = facet.order;
    return [...counts].sort((a, b) => order ? order.indexOf(a[0]) - order.indexOf(b[0]) : b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  }

  function draw(facet) {
    const values = counted(facet);
    const mine = chosen[facet.name] ||= new Set();
    const shown = open.has(facet.name) ? values : values.filter(([value], i) => i < FEW || mine.has(value));
    const box = make("fieldset", { "data-facet": facet.name, hidden: values.length < 2 && !mine.size && facet.name !== "file" });
    box.append(make("legend", {}, facet.title));
    for (const [value, count] of shown) box.append(option(facet, mine, value, count));
    if (values.length > shown.length) {
      box.append(make("button", { type: "button", class: "more", on: { click: () => { open.add(facet.name); update(facet); } } }, `Show all ${values.length.toLocaleString("en")}`));
    }
    return box;
  }

  function option(facet, mine, value, count) {
    const box = make("input", { type: "checkbox" });
    box.checked = mine.has(value);
    box.addEventListener("change", () => {
      if (box.checked) mine.add(value); else mine.delete(value);
      changed();
    });
    const name = facet.label ? facet.label(value) || value : value;
    return make("label", { title: value, class: `is-${facet.name}-${facet.order ? value : "any"}` }, box,
      make("span", { class: "name" }, make("bdi", {}, plain(name))), make("span", { class: "count" }, count.toLocaleString("en")));
  }

  function update(facet) {
    const old = holder.querySelector(`[data-facet="${facet.name}"]`);
    const focused = old && old.contains(document.activeElement) ? [...old.querySelectorAll("input")].indexOf(document.activeElement) : -1;
    const box = draw(facet);
    if (old) old.replaceWith(box); else holder.append(box);
    if (focused >= 0) box.querySelectorAll("input")[focused]?.focus();
  }

  return {
    all: () => FACETS.forEach(update),
    live: () => FACETS.filter((facet) => facet.live).forEach(update),
  };
}
