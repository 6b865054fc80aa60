/**
 * A choice of the reader that is kept in this browser, for all its tabs: a store for `useSyncExternalStore`. Where the browser keeps
 * nothing (private windows, full storage), it lasts as long as the page.
 */
export class BrowserPreference {
  readonly #key: string;
  readonly #listeners = new Set<() => void>();
  #own: string | undefined;
  #isOwn = false;

  /** @param key the name under which it is kept. */
  constructor(key: string) {
    this.#key = key;
  }

  /** The choice; undefined: none was made. */
  getSnapshot = (): string | undefined => {
    if (this.#isOwn) return this.#own;
    try {
      return localStorage.getItem(this.#key) ?? undefined;
    } catch {
      return undefined;
    }
  };

  subscribe = (listener: () => void): (() => void) => {
    const handleStorage = (event: StorageEvent) => {
      if (event.key === this.#key || event.key === null) listener();
    };
    this.#listeners.add(listener);
    globalThis.addEventListener('storage', handleStorage);
    return () => {
      this.#listeners.delete(listener);
      globalThis.removeEventListener('storage', handleStorage);
    };
  };

  /** @param choice undefined takes the choice back. */
  set(choice: string | undefined): void {
    try {
      if (choice === undefined) localStorage.removeItem(this.#key);
      else localStorage.setItem(this.#key, choice);
      this.#isOwn = false;
    } catch {
      this.#own = choice;
      this.#isOwn = true;
    }
    for (const listener of this.#listeners) listener();
  }
}
