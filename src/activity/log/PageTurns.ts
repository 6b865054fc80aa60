/** The page is asked this often: as long as a frame. */
const askEveryMs = 16;

/** A page that hangs, or is looked into with a debugger, does not stop reading: it goes on after this long. */
const mostWaitMs = 100;

/**
 * Lets the page go first while a list is read. Reading keeps a core busy, and the network and the server of the same machine others:
 * what the page draws then takes several times as long, and it answers neither keys nor the wheel meanwhile. So reading waits when the
 * page has not come to a message of a frame ago, and with it all that brings the bytes.
 */
export class PageTurns {
  readonly #ask: () => void;
  #askedAt = -Infinity;
  #isAsked = false;
  /** For all who wait: reading, and what shows its last rows when the server pauses. */
  #waiting: Promise<void> | undefined;
  #goOn: (() => void) | undefined;

  /** @param ask sends the page a message; `take` is called when the page has come to it. */
  constructor(ask: () => void) {
    this.#ask = ask;
  }

  /** For whoever reads, before each piece: resolves at once, or when the page has had its turn. */
  async turn(): Promise<void> {
    if (performance.now() - this.#askedAt < askEveryMs) return;
    if (this.#isAsked) await (this.#waiting ??= this.#wait());
    this.#askedAt = performance.now();
    this.#isAsked = true;
    this.#ask();
  }

  /** The page has come to the message. */
  take(): void {
    this.#isAsked = false;
    this.#goOn?.();
  }

  async #wait(): Promise<void> {
    return new Promise((resolve) => {
      const goOn = (): void => {
        clearTimeout(timer);
        this.#waiting = undefined;
        resolve();
      };
      const timer = setTimeout(goOn, mostWaitMs);
      this.#goOn = goOn;
    });
  }
}
