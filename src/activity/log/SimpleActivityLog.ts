import type { ActivityQuery, LoadRequest, QueryAnswer } from './protocol.ts';
import { readReferenceDocument } from './referenceDocument.ts';
import type { ReferenceDocument } from './referenceDocument.ts';
import { contentOf, readReferenceActivities } from './referenceLog.ts';
import type { ReferenceActivity } from './referenceLog.ts';
import { answerReferenceQuery } from './referenceQuery.ts';

/** The log as plain objects. */
export class SimpleActivityLog {
  dataVersion = 0;
  rows = 0;
  damaged = 0;
  duplicates = 0;
  requestId: string | undefined;
  #activities = new Map<string, ReferenceActivity>();
  #list: ReferenceActivity[] = [];
  #chunks: Uint8Array[] = [];
  #mode: LoadRequest['mode'] = 'replace';

  /** Begins a body. */
  begin(mode: LoadRequest['mode']): void {
    this.#mode = mode;
    this.#chunks = [];
    this.rows = 0;
    this.damaged = 0;
    this.duplicates = 0;
    this.requestId = undefined;
  }

  /** Takes the next bytes of the body. @returns false if the body cannot be JSON any more. */
  write(chunk: Uint8Array): boolean {
    this.#chunks.push(chunk);
    return true;
  }

  /** Makes what was read so far part of the answers. @returns whether that changed them. */
  settle(): boolean {
    return false;
  }

  /** Ends the body, whole or not. */
  end(): ReferenceDocument['verdict'] {
    const bytes = new Uint8Array(this.#chunks.reduce((sum, chunk) => sum + chunk.length, 0));
    let offset = 0;
    for (const chunk of this.#chunks) {
      bytes.set(chunk, offset);
      offset += chunk.length;
    }
    this.#chunks = [];
    const document = readReferenceDocument(bytes);
    const read = readReferenceActivities(document);
    if (this.#mode === 'replace') this.#activities = new Map();
    for (const [id, activity] of read) this.#activities.set(id, activity);
    this.#list = [...this.#activities.values()];
    this.rows = document.sources.length;
    this.duplicates = this.rows - read.size;
    this.damaged = [...read.values()].filter(({ row }) => row.damaged).length;
    this.requestId = document.requestId;
    this.dataVersion++;
    return document.verdict;
  }

  *answer(query: ActivityQuery): Generator<void, QueryAnswer> {
    yield;
    return { dataVersion: this.dataVersion, computeMs: 0, ...answerReferenceQuery(this.#list, query) };
  }

  readActivity(id: string): string | undefined {
    const activity = this.#activities.get(id);
    return activity && contentOf(activity);
  }
}
