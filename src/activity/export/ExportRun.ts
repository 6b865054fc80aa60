import type { ActivityLog } from '../ActivityLog.ts';
import type { ExportRequest } from '../log/protocol.ts';
import { describeCompleteness } from './describeCompleteness.ts';
import { downloadFile } from './downloadFile.ts';
import { exportFileName } from './exportFileName.ts';
import { exportFormats } from './exportFormats.ts';
import { exportManifest, type ExportedFile, type ExportOrigin } from './exportManifest.ts';
import { openFileTarget } from './openFileTarget.ts';

export type ExportState =
  | { kind: 'idle' }
  /** `count`: undefined until the log has answered. */
  | { kind: 'writing'; rows: number; count: number | undefined; sizeBytes: number }
  | { kind: 'done'; file: ExportedFile; manifestName: string }
  | { kind: 'cancelled' }
  | { kind: 'failed'; message: string };

/** What an export needs of the log. */
export type ExportSource = Pick<ActivityLog, 'exportRows' | 'getSnapshot'>;

/** What an export needs of the browser; tests give their own. */
export interface ExportBrowser {
  openFileTarget: typeof openFileTarget;
  downloadFile: typeof downloadFile;
  now: () => number;
}

const thisBrowser: ExportBrowser = { openFileTarget, downloadFile, now: () => Date.now() };

/** Progress is published this often at most: more cannot be read. */
const publishEveryMs = 100;

/** One export from the click to the two files. A store for `useSyncExternalStore`. */
export class ExportRun {
  readonly #browser: ExportBrowser;
  readonly #listeners = new Set<() => void>();
  #state: ExportState = { kind: 'idle' };
  #isCancelled = false;

  constructor(browser = thisBrowser) {
    this.#browser = browser;
  }

  /** Bound, like `subscribe`. */
  getSnapshot = (): ExportState => this.#state;

  /** @returns what ends the subscription. */
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /**
   * Writes the file, then its manifest. Never rejects: the state says how it went.
   * @param expectedRows how many there will be, as far as is known: decides where the file goes.
   */
  async start(log: ExportSource, request: ExportRequest, origin: ExportOrigin, expectedRows: number): Promise<void> {
    this.#isCancelled = false;
    this.#publish({ kind: 'writing', rows: 0, count: undefined, sizeBytes: 0 });
    try {
      await this.#write(log, request, origin, expectedRows);
    } catch (error) {
      const isRefusal = error instanceof DOMException && error.name === 'AbortError';
      this.#publish(isRefusal ? { kind: 'cancelled' } : { kind: 'failed', message: messageOf(error) });
    }
  }

  /** Stops writing, and gives up what was written. */
  cancel(): void {
    this.#isCancelled = true;
  }

  async #write(log: ExportSource, request: ExportRequest, origin: ExportOrigin, rows: number): Promise<void> {
    const madeAtMs = this.#browser.now();
    const { extension, mediaType } = exportFormats[request.format];
    const baseName = exportFileName(origin.organization.name, madeAtMs);
    const name = `${baseName}.${extension}`;
    const target = await this.#browser.openFileTarget({ name, mediaType, rows });
    try {
      const { start, parts } = await log.exportRows(request);
      // The worker told the state of the log before it began: this is the state of these rows.
      const completeness = describeCompleteness(log.getSnapshot());
      let sizeBytes = 0;
      let publishedAt = -Infinity;
      for await (const { bytes, rows: written, safeCells, sha256 } of parts) {
        if (this.#isCancelled) break;
        sizeBytes += bytes.byteLength;
        await target.write(bytes);
        if (sha256 !== undefined) {
          await target.finish();
          const file = { name, format: request.format, rows: written, sizeBytes, sha256, safeCells };
          const manifest = exportManifest({ origin, request, start, completeness, file, madeAtMs });
          const manifestName = `${baseName}.manifest.json`;
          await this.#browser.downloadFile(manifestName, new Blob([manifest], { type: 'application/json' }));
          this.#publish({ kind: 'done', file, manifestName });
          return;
        }
        if (this.#browser.now() - publishedAt >= publishEveryMs) {
          publishedAt = this.#browser.now();
          this.#publish({ kind: 'writing', rows: written, count: start.count, sizeBytes });
        }
      }
    } catch (error) {
      // What went wrong first is what the reader must hear of.
      await target.discard().catch(() => undefined);
      throw error;
    }
    await target.discard();
    this.#publish({ kind: 'cancelled' });
  }

  #publish(state: ExportState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
