import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { ListScroller } from './ListScroller.ts';

let tellSize = (): void => undefined;

vi.mock('../../ui/observeSize.ts', () => ({
  observeSize: (_element: Element, tell: () => void) => {
    tellSize = tell;
    return () => undefined;
  },
}));

const contentPx = 10_000;

/** A scroll container as browsers have them: hidden, it has no size and no position; shown again, the position of before. */
function makeContainer() {
  const browser = { isHidden: false, tellScroll: (): void => undefined };
  let positionPx = 0;
  const container: HTMLElement = Object.create({
    get clientHeight() {
      return browser.isHidden ? 0 : 500;
    },
    get clientWidth() {
      return browser.isHidden ? 0 : 390;
    },
    get scrollTop() {
      return browser.isHidden ? 0 : positionPx;
    },
    set scrollTop(px: number) {
      if (!browser.isHidden) positionPx = Math.min(Math.max(0, px), contentPx - 500);
    },
    addEventListener: (_type: 'scroll', handle: () => void) => {
      browser.tellScroll = handle;
    },
  });
  return { container, browser };
}

/** A list of 10,000 px of which 500 are seen, from a place on. */
function listAt(offsetPx: number) {
  const { container, browser } = makeContainer();
  const scroller = new ListScroller();
  scroller.attach(container);
  tellSize();
  scroller.setContent(contentPx);
  scroller.scrollTo(offsetPx);
  return { container, browser, scroller };
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('window', { innerWidth: 390 });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a list that moves', () => {
  it('is followed', () => {
    const { container, browser, scroller } = listAt(1000);
    container.scrollTop = 1080;
    browser.tellScroll();
    expect(scroller.getSnapshot()).toMatchObject({ offsetPx: 1080, scrollTopPx: 1080, viewportPx: 500 });
  });
  it('is not taken back when it counts as resting and has told of its last movement not yet', () => {
    const { container, browser, scroller } = listAt(1000);
    container.scrollTop = 1080;
    browser.tellScroll();
    container.scrollTop = 1100;
    vi.advanceTimersByTime(1000);
    expect(container.scrollTop).toBe(1100);
    expect(scroller.getSnapshot().offsetPx).toBe(1100);
  });
});

describe('a list that is hidden behind an activity', () => {
  it('keeps its place and its size, also if it moved just before', () => {
    const { container, browser, scroller } = listAt(1000);
    container.scrollTop = 1080;
    browser.tellScroll();
    browser.isHidden = true;
    vi.advanceTimersByTime(1000);
    tellSize();
    browser.isHidden = false;
    tellSize();
    expect(scroller.getSnapshot()).toMatchObject({ offsetPx: 1080, scrollTopPx: 1080, viewportPx: 500, widthPx: 390 });
    expect(container.scrollTop).toBe(1080);
  });
  it('is where it was to go meanwhile once it is shown, whatever is told first', () => {
    for (const tellsScrollFirst of [true, false]) {
      const { container, browser, scroller } = listAt(1000);
      browser.isHidden = true;
      tellSize();
      scroller.scrollTo(1072);
      expect(scroller.getSnapshot()).toMatchObject({ offsetPx: 1072, scrollTopPx: 1072 });
      browser.isHidden = false;
      if (tellsScrollFirst) browser.tellScroll();
      tellSize();
      browser.tellScroll();
      expect(scroller.getSnapshot()).toMatchObject({ offsetPx: 1072, scrollTopPx: 1072 });
      expect(container.scrollTop).toBe(1072);
    }
  });
  it('does not move for a row that is in view when it is shown again', () => {
    const { browser, scroller } = listAt(1000);
    browser.isHidden = true;
    tellSize();
    browser.isHidden = false;
    scroller.reveal(1200, 1272, 36);
    expect(scroller.getSnapshot().offsetPx).toBe(1000);
  });
  it('that is shown for the first time comes to a row at once, and no further than to see it', () => {
    const { container, browser } = makeContainer();
    browser.isHidden = true;
    const scroller = new ListScroller();
    scroller.attach(container);
    tellSize();
    scroller.setContent(contentPx);
    browser.isHidden = false;
    scroller.reveal(1490, 1562, 36);
    expect(scroller.getSnapshot()).toMatchObject({ offsetPx: 1062, viewportPx: 500 });
    expect(container.scrollTop).toBe(1062);
  });
});
