// A long list of which only what can be seen is in the document. Rows have any height: it is
// guessed from their text, measured once they are drawn, and what was in view stays in view.

function windowed(scroller, holder, draw, guess) {
  const OVER = 700; // pixels drawn above and below what is seen
  const measured = new Map(); // heights by row
  let rows = [];
  let places = new Map(); // row → its number
  let heights = new Float64Array(0);
  let offsets = new Float64Array(1);
  let drawn = new Map(); // row → element
  let waiting = false;
  let width = 0;

  // The offsets of the rows after a row whose height is another now.
  function lay(from) {
    for (let i = from; i < rows.length; i++) offsets[i + 1] = offsets[i] + heights[i];
  }

  function fill() {
    heights = new Float64Array(rows.length);
    offsets = new Float64Array(rows.length + 1);
    const wide = scroller.clientWidth;
    for (let i = 0; i < rows.length; i++) heights[i] = measured.get(rows[i]) ?? guess(rows[i], wide);
    lay(0);
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
      const moved = measure(first, last);
      if (moved < 0) return;
      lay(moved);
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

  // Measure what is drawn; return the number of the first row that is higher or lower, or -1.
  function measure(first, last) {
    let moved = -1;
    for (let i = first; i < last; i++) {
      const real = drawn.get(rows[i]).getBoundingClientRect().height;
      if (Math.abs(real - heights[i]) > 0.5 && moved < 0) moved = i;
      heights[i] = real;
      measured.set(rows[i], real);
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
    if (scroller.clientWidth !== width) { width = scroller.clientWidth; measured.clear(); fill(); }
    later();
  }).observe(scroller);

  return {
    // New rows; ``keep`` is a row that stays where it is.
    set(next, keep) {
      const old = keep ? places.get(keep) : undefined;
      const from = old === undefined ? null : offsets[old] - scroller.scrollTop;
      rows = [...next];
      places = new Map(rows.map((row, i) => [row, i]));
      fill();
      const place = keep ? places.get(keep) : undefined;
      put(0, 0);
      holder.style.paddingBottom = `${offsets[rows.length]}px`;
      scroller.scrollTop = place !== undefined && from !== null ? offsets[place] - from : 0;
      show();
    },
    // More rows after those that there are.
    more(next) {
      const begin = rows.length;
      const wide = scroller.clientWidth;
      rows.push(...next);
      const [old, far] = [heights, offsets];
      heights = new Float64Array(rows.length);
      offsets = new Float64Array(rows.length + 1);
      heights.set(old);
      offsets.set(far);
      for (let i = begin; i < rows.length; i++) {
        places.set(rows[i], i);
        heights[i] = guess(rows[i], wide);
      }
      lay(begin);
      show();
    },
    // Draw these rows anew where they are drawn.
    redraw(changed) {
      for (const row of changed) {
        const old = drawn.get(row);
        if (!old) { measured.delete(row); continue; }
        const element = draw(row);
        old.replaceWith(element);
        drawn.set(row, element);
      }
      show();
    },
    // Bring a row into view, unless the part of it that ``find`` names is in view already.
    reveal(row, find) {
      const number = places.get(row);
      if (number === undefined) return;
      const seen = () => {
        const element = drawn.get(row) && (find(drawn.get(row)) || drawn.get(row));
        if (!element) return;
        const box = element.getBoundingClientRect();
        const view = scroller.getBoundingClientRect();
        const fits = box.top >= view.top + 8 && box.bottom <= view.bottom - 8;
        if (!fits) scroller.scrollTop += box.top - view.top - Math.max(24, (view.height - box.height) / 3);
      };
      if (!drawn.has(row)) { scroller.scrollTop = offsets[number] - scroller.clientHeight / 3; show(); }
      seen();
      show();
      seen();
    },
    element: (row) => drawn.get(row),
    place: (row) => places.get(row) ?? -1,
    all: () => [...drawn.keys()],
    get rows() { return rows; },
  };
}
