const storageKey = 'dashboard-single-keys';
const listeners = new Set<() => void>();
let areOn: boolean | undefined;

/**
 * Whether shortcuts of one key are on. Who speaks to the computer, or touches keys by accident, must be able to turn them off (WCAG
 * 2.2, 2.1.4); the choice is kept in this browser.
 */
export const singleKeys = {
  areOn: (): boolean => (areOn ??= read()),
  set: (value: boolean): void => {
    areOn = value;
    try {
      localStorage.setItem(storageKey, value ? 'on' : 'off');
    } catch {
      // A browser that keeps nothing: the choice holds until the page is left.
    }
    for (const listener of listeners) listener();
  },
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

function read(): boolean {
  try {
    return localStorage.getItem(storageKey) !== 'off';
  } catch {
    return true;
  }
}
