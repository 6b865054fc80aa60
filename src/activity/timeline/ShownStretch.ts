import type { Stretch } from './timeScale.ts';

/**
 * Which part of the time the list shows at the moment: told by the list with every step of its scrolling, and read by the timeline
 * alone. A store for `useSyncExternalStore`, so that nothing else is drawn anew.
 */
export class ShownStretch {
  readonly #listeners = new Set<() => void>();
  #stretch: Stretch | undefined;
  #isToTell = false;

  getSnapshot = (): Stretch | undefined => this.#stretch;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Takes the times of the first and the last row in view, in any order; undefined while they are not known. */
  tell(oneMs: number | undefined, otherMs: number | undefined): void {
    const stretch =
      oneMs === undefined || otherMs === undefined
        ? undefined
        : { fromMs: Math.min(oneMs, otherMs), toMs: Math.max(oneMs, otherMs) };
    if (stretch?.fromMs === this.#stretch?.fromMs && stretch?.toMs === this.#stretch?.toMs) return;
    this.#stretch = stretch;
    // The list tells it while it is put into the page. Drawn in that same step, it would keep React from leaving off before the rest.
    if (this.#isToTell) return;
    this.#isToTell = true;
    requestAnimationFrame(() => {
      this.#isToTell = false;
      for (const listener of this.#listeners) listener();
    });
  }
}
