import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

/** A browser that tells of sizes once a frame, and counts what it would report as a loop. */
class Sizes {
  readonly observed = new Map<Element, string>();
  readonly sizes = new Map<Element, { width: number; height: number }>();
  frames: (() => void)[] = [];
  loops = 0;
  callback: (entries: readonly ResizeObserverEntry[]) => void = () => undefined;

  element(): Element {
    const element: Element = Object.create(null);
    this.resize(element, 10);
    return element;
  }

  resize(element: Element, width: number): void {
    this.sizes.set(element, { width, height: 10 });
  }

  frame(): void {
    for (const run of this.frames.splice(0)) run();
    const entries = this.#gather();
    if (entries.length > 0) this.callback(entries);
    if (this.#gather().length > 0) this.loops += 1;
  }

  #gather(): ResizeObserverEntry[] {
    return [...this.observed].flatMap(([target, told]) => {
      const contentRect = this.sizes.get(target);
      if (JSON.stringify(contentRect) === told) return [];
      this.observed.set(target, JSON.stringify(contentRect));
      const entry: ResizeObserverEntry = Object.assign(Object.create(null), { target, contentRect });
      return [entry];
    });
  }
}

let browser = new Sizes();

beforeEach(() => {
  browser = new Sizes();
  vi.resetModules();
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(callback: Sizes['callback']) {
        browser.callback = callback;
      }
      observe = (element: Element) => browser.observed.set(element, '');
      unobserve = (element: Element) => browser.observed.delete(element);
      disconnect = () => browser.observed.clear();
    },
  );
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => browser.frames.push(run));
});
afterEach(() => vi.unstubAllGlobals());

describe('observing sizes', () => {
  it('tells the first size with the frame, then each change once', async () => {
    const { observeSize } = await import('./observeSize.ts');
    const [first, second] = [browser.element(), browser.element()];
    const [tellFirst, tellSecond] = [vi.fn<() => void>(), vi.fn<() => void>()];
    observeSize(first, tellFirst);
    observeSize(second, tellSecond);
    browser.frame();
    browser.frame();
    browser.frame();
    expect([tellFirst, tellSecond].map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
    browser.resize(second, 20);
    browser.frame();
    browser.frame();
    expect([tellFirst, tellSecond].map(({ mock }) => mock.calls.length)).toEqual([1, 2]);
  });
  it('tells with the next frame what changes because of what it tells, which is no loop', async () => {
    const { observeSize } = await import('./observeSize.ts');
    const [top, list] = [browser.element(), browser.element()];
    const tellTop = vi.fn<() => void>();
    observeSize(top, tellTop);
    observeSize(list, () => browser.resize(top, 30));
    browser.frame();
    expect(tellTop).toHaveBeenCalledTimes(1);
    browser.frame();
    expect(tellTop).toHaveBeenCalledTimes(2);
    browser.frame();
    expect(tellTop).toHaveBeenCalledTimes(2);
    expect(browser.loops).toBe(0);
  });
  it('tells of what came while it rested, and no more of what has ended', async () => {
    const { observeSize } = await import('./observeSize.ts');
    const [first, second] = [browser.element(), browser.element()];
    const [tellFirst, tellSecond] = [vi.fn<() => void>(), vi.fn<() => void>()];
    const end = observeSize(first, tellFirst);
    browser.frame();
    observeSize(second, tellSecond);
    end();
    browser.resize(first, 20);
    browser.frame();
    expect([tellFirst, tellSecond].map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
  });
});
