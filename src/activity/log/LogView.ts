import { BitSet } from './BitSet.ts';
import type { CodeColumn } from './CodeColumn.ts';
import type { Columns } from './Columns.ts';
import { fieldOfFacet } from './textFields.ts';
import { FacetCounter } from './FacetCounter.ts';
import type { LogDictionaries } from './LogDictionaries.ts';
import type { LogIndexes } from './LogIndexes.ts';
import { packId } from './packId.ts';
import type { FacetName, RunsAnswer } from './protocol.ts';
import { splitRows } from './splitRows.ts';
import { idOf } from './sortRows.ts';

/** Rows that are looked at before others get their turn: a millisecond at most. */
const turnRows = 50_000;

/** Sets of conditions that are kept, an eighth of a byte for each row: what a page asks for again and again. */
const mostSets = 64;

/** The rows of the log at one version of the data, in order, with what has been computed of them. */
export class LogView {
  readonly columns: Columns;
  readonly length: number;
  readonly dictionaries: LogDictionaries;
  readonly indexes: LogIndexes;
  /** Rows with a date: the first ones. */
  readonly dated: number;
  readonly facetCounter: FacetCounter;
  readonly #sets = new Map<string, BitSet>();
  readonly #runs = new Map<string, RunsAnswer>();
  #actors: CodeColumn | undefined;
  #labels: Uint32Array | undefined;
  #actorTypes: BitSet[] | undefined;

  constructor(columns: Columns, length: number, dictionaries: LogDictionaries, indexes: LogIndexes) {
    this.columns = columns;
    this.length = length;
    this.dictionaries = dictionaries;
    this.indexes = indexes;
    this.facetCounter = new FacetCounter(this);
    const noDate = columns.times instanceof Float64Array ? -Infinity : 0;
    this.dated = firstRow(length, (row) => columns.times[row] === noDate);
  }

  /** The first row older than `ms`; the number of dated rows if there is none. */
  firstRowBefore(ms: number): number {
    const { times } = this.columns;
    const time = this.columns.toTime(ms);
    return firstRow(this.dated, (row) => (times[row] ?? 0) < time);
  }

  /** The set of a condition: computed once, and kept as long as it is among those used last. */
  *setOf(key: string, compute: () => Generator<void, BitSet>): Generator<void, BitSet> {
    const kept = this.#sets.get(key);
    const set = kept ?? (yield* compute());
    // Last in the map is used last.
    this.#sets.delete(key);
    this.#sets.set(key, set);
    const [oldest] = this.#sets.keys();
    if (this.#sets.size > mostSets && oldest !== undefined) this.#sets.delete(oldest);
    return set;
  }

  /** The runs that were found for a result last time. */
  keptRuns(key: string): RunsAnswer | undefined {
    return this.#runs.get(key);
  }

  /** Keeps the runs of a result; those of the one before are dropped, since up to eight bytes a row are much to keep. */
  keepRuns(key: string, runs: RunsAnswer): void {
    this.#runs.clear();
    this.#runs.set(key, runs);
  }

  /** The columns that hold a facet's values: the second where the first has none. */
  columnsOf(facet: FacetName): [CodeColumn, CodeColumn | undefined] {
    return [
      this.columns.column(fieldOfFacet[facet]),
      facet === 'actor' ? this.columns.column('actorDetails') : undefined,
    ];
  }

  /** The column that a facet is counted in: an actor without an id counts by its details. */
  *countedColumn(facet: FacetName): Generator<void, CodeColumn> {
    const [column, fallback] = this.columnsOf(facet);
    if (!fallback) return column;
    if (!this.#actors) {
      this.#actors = column.filledFrom(fallback, this.length);
      yield;
    }
    return this.#actors;
  }

  /** The rows of each code of `actorType`, that of "absent" first. */
  *actorTypeSets(): Generator<void, readonly BitSet[]> {
    if (!this.#actorTypes) {
      const column = this.columns.column('actorType');
      const sets = yield* splitRows(column, this.length, this.dictionaries.of('actorType').count + 1);
      this.#actorTypes = sets;
    }
    return this.#actorTypes;
  }

  /** The code of the details of each actor's newest activity that has some, by the code of its id. */
  *actorLabels(): Generator<void, Uint32Array> {
    if (!this.#labels) {
      const labels = new Uint32Array(this.dictionaries.of('actorId').count + 1);
      const actors = this.columns.column('actorId').codes;
      const details = this.columns.column('actorDetails').codes;
      // From the oldest: the newest writes last.
      for (let end = actors && details ? this.length : 0; end > 0; end -= turnRows) {
        yield;
        labelActors(actors, details, Math.max(0, end - turnRows), end, labels);
      }
      labels[0] = 0;
      this.#labels = labels;
    }
    return this.#labels;
  }

  /** The row with this id; -1 if there is none. */
  rowOf(id: string): number {
    const { ids } = this.columns;
    const { oddIds } = this.dictionaries;
    const words = packId(id, (odd) => oddIds.findText(odd));
    if (!words) return -1;
    const [id0, id1, id2] = words;
    for (let row = 0, word = 0; row < this.length; row++, word += 3) {
      if (ids[word + 2] === id2 && ids[word] === id0 && ids[word + 1] === id1) return row;
    }
    return -1;
  }

  idOf(row: number): string {
    return idOf(this.columns.ids, this.dictionaries.oddIds, row);
  }
}

/** Sets the label of each actor in these rows, from the last one on. */
function labelActors(
  actors: CodeColumn['codes'],
  details: CodeColumn['codes'],
  from: number,
  to: number,
  labels: Uint32Array,
): void {
  if (!actors || !details) return;
  for (let row = to - 1; row >= from; row--) {
    const detail = details[row] ?? 0;
    if (detail > 0) labels[actors[row] ?? 0] = detail;
  }
}

/** The least number below `length` with the property (which all after it have too); `length` if there is none. */
function firstRow(length: number, has: (row: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (has(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
