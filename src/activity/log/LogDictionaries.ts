import { textFields } from './textFields.ts';
import type { TextField } from './textFields.ts';
import { Dictionary } from './Dictionary.ts';

/** The distinct values of a log. A merged body uses those of the log that it is merged into, so that codes mean the same. */
export class LogDictionaries {
  /** Ids that are not 24 hexadecimal digits. */
  readonly oddIds = new Dictionary();
  /** The members of a row that are not among the known ones, as one JSON object. */
  readonly extras = new Dictionary();
  /** The whole text of each damaged row. */
  readonly damagedSources = new Dictionary();
  /** In the order of `textFields`. */
  readonly texts: readonly Dictionary[];

  constructor() {
    const actors = new Dictionary();
    // One dictionary for both: an actor is its id, or else its details, and both must have the same code.
    this.texts = textFields.map(({ field }) =>
      field === 'actorId' || field === 'actorDetails' ? actors : new Dictionary(),
    );
  }

  of(field: TextField): Dictionary {
    const dictionary = this.texts[fieldIndex(field)];
    if (!dictionary) throw new Error(`No such field: ${field}`);
    return dictionary;
  }

  get byteLength(): number {
    return [...this.#all()].reduce((sum, dictionary) => sum + dictionary.byteLength, 0);
  }

  /** Gives up the room that is reserved for more values. */
  trim(): void {
    for (const dictionary of this.#all()) dictionary.trim();
  }

  #all(): Set<Dictionary> {
    return new Set([this.oddIds, this.extras, this.damagedSources, ...this.texts]);
  }
}

/** The place of a field in `textFields`. */
export function fieldIndex(field: TextField): number {
  return textFields.findIndex((known) => known.field === field);
}
