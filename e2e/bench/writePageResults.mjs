import { median } from './measure.mjs';

/**
 * @typedef {import('./measurePage.mjs').PageRun} PageRun
 * @typedef {import('./measurePage.mjs').Phase} Phase
 * @typedef {Record<string, PageRun[]>} PageRuns runs by the number of rows
 */

/** What is done in each phase, in words. */
const phaseNames = {
  reading: 'from sign-in until all is read',
  typing: 'typing a filter of 16 letters and taking it back',
  wheel: 'scrolling by wheel, up to a screen with each step',
  thumb: 'dragging the thumb of the scrollbar from end to end',
  keys: 'Page down, End, Home, End',
};

/** @param {number} value */
const ms = (value) => `${value < 100 ? value.toFixed(1) : Math.round(value)} ms`;

/** The median over runs of a figure of a phase. @param {PageRun[]} runs @param {string} phase @param {(phase: Phase) => number} figure */
const of = (runs, phase, figure) =>
  median(runs.flatMap(({ phases }) => (phases[phase] === undefined ? [] : [figure(phases[phase])])));

/** @param {PageRun[]} runs @param {(phase: Phase) => number} figure */
const most = (runs, figure) => Math.max(...Object.keys(phaseNames).map((phase) => of(runs, phase, figure)));

/** @param {PageRuns} page @returns {{ what: string, bar: string, measured: string, isMet: boolean }[]} rows of the bar's table */
export function pageBarRows(page) {
  const all = Object.entries(page);
  const largest = all.at(-1)?.[1] ?? [];
  const longest = all.map(([rows, runs]) => ({ rows, ms: most(runs, ({ tasks }) => tasks.ms) }));
  const elements = Math.max(...all.map(([, runs]) => most(runs, (phase) => phase.rows)));
  const blank = Math.max(...all.map(([, runs]) => most(runs, ({ blankFrames }) => blankFrames)));
  const isLastVisible = largest.every(({ isLastRowVisible }) => isLastRowVisible);
  return [
    {
      what: 'last row visible at 3 M rows; elements of rows and headings in the page',
      bar: 'yes; at most 60',
      measured: `${isLastVisible ? 'yes' : 'no'}; ${elements}`,
      isMet: isLastVisible && elements <= 60,
    },
    {
      what: 'longest task of the page while reading, typing and scrolling',
      bar: 'under 50 ms',
      measured: longest.map((one) => `${ms(one.ms)} at ${Number(one.rows) / 1e6} M`).join(', '),
      isMet: longest.every((one) => one.ms < 50),
    },
    {
      what: 'scrolling: frames in a row with a blank in the list',
      bar: 'at most 2',
      measured: String(blank),
      isMet: blank <= 2,
    },
  ];
}

/** @param {PageRuns} page @param {(head: string[], rows: string[][]) => string} table @returns {string[]} */
export function pageSections(page, table) {
  return [
    '## The page: the built product in Chromium, 1440 × 900',
    'In front of its own server, which forwards to an API on the same machine with the regular log. Tasks of the page’s own thread as Chromium traces them, the longest of each phase by the clock and by the processor time of the thread (a busy machine adds most to the first); medians over the runs. Blank: frames in a row in which a row in view was not there. Letter to list: from a key in the filter to the last change of the list or of the line over it. The heap is that of the page’s thread, without the worker.',
    ...Object.entries(page).flatMap(([rows, runs]) => [
      `### ${Number(rows).toLocaleString('en-GB')} rows (${runs.length} ${runs.length === 1 ? 'run' : 'runs'})`,
      `First rows ${ms(median(runs.map(({ firstRowsMs }) => firstRowsMs)))} after signing in, all read after ${ms(median(runs.map(({ allReadMs }) => allReadMs)))}. Letter to list: ${ms(median(runs.flatMap(({ phases }) => phases['typing']?.keyMs ?? [])))}, at most ${ms(Math.max(...runs.flatMap(({ phases }) => phases['typing']?.keyMs ?? [])))}. Peak memory of the process: ${Math.round(median(runs.map(({ peakMb }) => peakMb ?? Number.NaN)))} MB.`,
      table(
        [
          'phase',
          'longest task',
          'processor',
          'over 50 ms',
          'longest frame',
          'blank',
          'row elements',
          'elements',
          'heap',
        ],
        Object.entries(phaseNames).map(([phase, name]) => [
          name,
          ms(of(runs, phase, ({ tasks }) => tasks.ms)),
          ms(of(runs, phase, ({ tasks }) => tasks.cpuMs)),
          String(of(runs, phase, ({ tasks }) => tasks.over50)),
          ms(of(runs, phase, ({ gapMs }) => gapMs)),
          phase === 'reading' ? '' : String(of(runs, phase, ({ blankFrames }) => blankFrames)),
          phase === 'reading' ? '' : String(of(runs, phase, (seen) => seen.rows)),
          phase === 'reading' ? '' : String(of(runs, phase, ({ elements }) => elements)),
          `${of(runs, phase, ({ heapMb }) => heapMb).toFixed(0)} MB`,
        ]),
      ),
    ]),
  ];
}
