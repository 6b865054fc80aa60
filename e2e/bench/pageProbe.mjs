/* oxlint-disable unicorn/consistent-function-scoping -- sent to the page as text, so all of it stands within one function */
/**
 * @typedef {{ frames: number, gapMs: number, blankFrames: number, blankMs: number, rows: number, elements: number, keyMs: number[],
 *   longTasks: number[] }} Seen
 *
 * Runs in the page before its own scripts: looks at every frame. Sent as text, so it stands alone.
 * `globalThis.probe` has what it saw since `probe.begin()`.
 */
export function pageProbe() {
  /** @returns {Seen} */
  const empty = () => ({
    frames: 0,
    /** The longest time between two frames, in milliseconds. */
    gapMs: 0,
    /** The longest stretch of frames in which a part of the list had no rows: frames, and milliseconds. */
    blankFrames: 0,
    blankMs: 0,
    /** The most elements of rows and headings, and the most elements in all. */
    rows: 0,
    elements: 0,
    /** From a key to the last change of the list or its line before the next key, in milliseconds. */
    keyMs: [],
    longTasks: [],
  });
  const probe = {
    seen: empty(),
    watchesList: false,
    firstRowsAt: 0,
    allReadAt: 0,
    begin() {
      probe.seen = empty();
    },
  };
  Object.assign(globalThis, { probe });

  let before = 0;
  let blankSince = 0;
  let blankRun = 0;
  let keyAt = 0;
  let changedAt = 0;
  let look = '';

  // By the boxes of the rows: asking what is at a point would cost several times as much as the frame.
  const isBlank = () => {
    const grid = document.querySelector('[role="grid"]');
    const frame = grid?.parentElement?.getBoundingClientRect();
    if (!grid || !frame) return true;
    let covered = 0;
    for (const row of grid.querySelectorAll('[aria-rowindex]')) {
      if (!row.hasAttribute('data-id') && !row.querySelector('h2')) continue;
      const { top, bottom } = row.getBoundingClientRect();
      covered += Math.max(0, Math.min(bottom, frame.bottom) - Math.max(top, frame.top));
    }
    return covered < Math.min(frame.height, grid.getBoundingClientRect().height) - 4;
  };
  const endKey = () => {
    if (keyAt > 0 && changedAt > keyAt) probe.seen.keyMs.push(changedAt - keyAt);
    keyAt = 0;
  };
  document.addEventListener(
    'keydown',
    (event) => {
      endKey();
      keyAt = event.timeStamp;
    },
    true,
  );
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) probe.seen.longTasks.push(duration);
  }).observe({ type: 'longtask' });

  /** @param {number} now */
  const handleFrame = (now) => {
    requestAnimationFrame(handleFrame);
    const { seen } = probe;
    seen.frames++;
    if (seen.frames > 1) seen.gapMs = Math.max(seen.gapMs, now - before);
    before = now;
    const first = document.querySelector('[role="grid"] [data-id]');
    if (first && probe.firstRowsAt === 0) probe.firstRowsAt = now;
    const line = document.querySelector('output')?.textContent ?? '';
    if (probe.allReadAt === 0 && line.includes('all read')) probe.allReadAt = now;
    if (keyAt > 0) {
      const rowCount = document.querySelector('[role="grid"]')?.getAttribute('aria-rowcount');
      const nowLook = [line, first?.getAttribute('data-id'), rowCount].join('|');
      if (nowLook !== look) changedAt = performance.now();
      look = nowLook;
    }
    if (!probe.watchesList) return;
    seen.rows = Math.max(seen.rows, document.querySelectorAll('[role="grid"] [aria-rowindex]').length);
    seen.elements = Math.max(seen.elements, document.getElementsByTagName('*').length);
    if (!isBlank()) {
      blankRun = 0;
      return;
    }
    if (blankRun++ === 0) blankSince = now;
    seen.blankFrames = Math.max(seen.blankFrames, blankRun);
    seen.blankMs = Math.max(seen.blankMs, now - blankSince);
  };
  requestAnimationFrame(handleFrame);
}
