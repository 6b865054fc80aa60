interface HeldRow {
  readonly id: string;
  readonly row: number;
}

/** The row that must not move on the screen when other rows arrive above it. */
export class ListAnchor {
  #held: HeldRow | undefined;
  #asked: HeldRow | undefined;

  /** Holds on to a row; to none, while new rows at the top may push the list down. */
  hold(held: HeldRow | undefined): void {
    this.#held = held;
  }

  /** The row whose new place is being asked for now. */
  ask(): HeldRow | undefined {
    this.#asked = this.#held;
    return this.#asked;
  }

  /** The row whose new place was asked for last: what an answer's `positionOf` is about. */
  get asked(): HeldRow | undefined {
    return this.#asked;
  }
}
