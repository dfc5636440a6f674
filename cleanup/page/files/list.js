// A long list of which only what can be seen is in the document. Rows have any height: it is
// guessed from their text, measured once they are drawn, and what was in view stays in view.

function windowed(scroller, holder, draw, guess) {
  const OVER = 700; // pixels drawn above and below what is seen
  let rows = [];
  let heights = new Map(); // measured, by row
  let offsets = [0];
  let drawn = new Map(); // row → element
  let waiting = false;
  let width = 0;

  const height = (row) => heights.get(row) ?? guess(row, scroller.clientWidth);

  function lay() {
    offsets = new Array(rows.length + 1);
    offsets[0] = 0;
    for (let i = 0; i < rows.length; i++) offsets[i + 1] = offsets[i] + height(rows[i]);
  }

  // The number of the row at so many pixels from the top.
  function at(pixels) {
    let low = 0;
    let high = rows.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (offsets[middle] <= pixels) low = middle;
      else high = middle - 1;
    }
    return Math.max(0, low);
  }

  function show() {
    for (let round = 0; round < 4; round++) {
      const top = scroller.scrollTop;
      const first = at(top - OVER);
      const last = Math.min(rows.length, at(top + scroller.clientHeight + OVER) + 1);
      const anchor = at(top);
      const within = top - offsets[anchor];
      put(first, last);
      if (!measure(first, last)) return;
      lay();
      put(first, last);
      if (anchor < rows.length) scroller.scrollTop = offsets[anchor] + within;
    }
  }

  function put(first, last) {
    holder.style.paddingTop = `${offsets[first] || 0}px`;
    holder.style.paddingBottom = `${Math.max(0, offsets[rows.length] - offsets[last])}px`;
    const now = new Map();
    for (let i = first; i < last; i++) now.set(rows[i], drawn.get(rows[i]) || draw(rows[i]));
    for (const [row, element] of drawn) if (!now.has(row)) element.remove();
    let next = holder.firstChild;
    for (const element of now.values()) {
      if (element === next) next = next.nextSibling;
      else holder.insertBefore(element, next);
    }
    drawn = now;
  }

  function measure(first, last) {
    let moved = false;
    for (let i = first; i < last; i++) {
      const real = drawn.get(rows[i]).getBoundingClientRect().height;
      if (Math.abs(real - height(rows[i])) > 0.5) moved = true;
      heights.set(rows[i], real);
    }
    return moved;
  }

  function later() {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => { waiting = false; show(); });
  }

  scroller.addEventListener("scroll", later, { passive: true });
  new ResizeObserver(() => {
    if (scroller.clientWidth !== width) { width = scroller.clientWidth; heights = new Map(); lay(); }
    later();
  }).observe(scroller);

  return {
    // New rows; ``keep`` is a row that stays where it is.
    set(next, keep) {
      const old = keep && rows.indexOf(keep);
      const from = keep && old >= 0 ? offsets[old] - scroller.scrollTop : null;
      rows = next;
      lay();
      const place = keep ? rows.indexOf(keep) : -1;
      put(0, 0);
      holder.style.paddingBottom = `${offsets[rows.length]}px`;
      scroller.scrollTop = place >= 0 && from !== null ? offsets[place] - from : 0;
      show();
    },
    // Draw these rows anew where they are drawn.
    redraw(changed) {
      for (const row of changed) {
        const old = drawn.get(row);
        if (!old) { heights.delete(row); continue; }
        const element = draw(row);
        old.replaceWith(element);
        drawn.set(row, element);
      }
      lay();
      show();
    },
    // Bring a row into view, unless the part of it that ``find`` names is in view already.
    reveal(row, find) {
      const number = rows.indexOf(row);
      if (number < 0) return;
      const seen = () => {
        const element = drawn.get(row) && (find(drawn.get(row)) || drawn.get(row));
        if (!element) return false;
        const box = element.getBoundingClientRect();
        const view = scroller.getBoundingClientRect();
        const fits = box.top >= view.top + 8 && box.bottom <= view.bottom - 8;
        if (!fits) scroller.scrollTop += box.top - view.top - Math.max(24, (view.height - box.height) / 3);
        return true;
      };
      if (!drawn.has(row)) { scroller.scrollTop = offsets[number] - scroller.clientHeight / 3; show(); }
      seen();
      show();
      seen();
    },
    element: (row) => drawn.get(row),
    get rows() { return rows; },
    top: () => rows[at(scroller.scrollTop + 1)],
  };
}
