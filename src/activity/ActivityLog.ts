import type { ActivityLogClient, LogSnapshot } from './log/ActivityLogClient.ts';
import type {
  ActivityQuery,
  ExportPart,
  ExportRequest,
  ExportStart,
  LoadRequest,
  LogState,
  QueryAnswer,
} from './log/protocol.ts';

/** What the log of one organization is made of; a part of `ActivityLogClient`, so that tests can put their own in its place. */
export type LogClient = Pick<
  ActivityLogClient,
  'getSnapshot' | 'subscribe' | 'load' | 'cancelLoad' | 'query' | 'readActivity' | 'exportRows' | 'dispose'
>;

/** The newest rows are read again after the whole list was: how that goes. */
export type RefreshState = { kind: 'idle' } | { kind: 'underway' } | { kind: 'failed'; state: LogState };

export interface ActivityLogSnapshot {
  /** How reading the whole list goes or went. */
  reading: LogState;
  refresh: RefreshState;
  /** Grows with every change of the rows. */
  dataVersion: number;
  /** The moment up to which the list is known, in milliseconds since 1970; undefined until it was read to its end. */
  asOfMs: number | undefined;
}

/** Activities are written late, by up to tens of seconds: a refresh reads this much of the past again. */
const overlapMs = 10 * 60_000;

/** After a change of our own the server may show its activity late: look again after these waits. */
const lookAgainMs = [4000, 15_000, 45_000];

const newestRow: ActivityQuery = {
  filter: { facets: [], texts: [] },
  order: 'newestFirst',
  rows: { from: 0, to: 1 },
};

let lastId = 0;

/**
 * The activity log of one organization, as the page uses it: reads the whole list once, and its newest part again when
 * asked to. A refresh that fails never takes away what was read.
 */
export class ActivityLog {
  /** Tells logs apart, because each counts its versions anew. */
  readonly id = String(++lastId);
  readonly #client: LogClient;
  readonly #request: Omit<LoadRequest, 'mode'>;
  readonly #listeners = new Set<() => void>();
  readonly #unsubscribe: () => void;
  #snapshot: ActivityLogSnapshot;
  #stage: ActivityLogSnapshot;
  #mode: LoadRequest['mode'] = 'replace';
  #hasStarted = false;
  #isRefreshWanted = false;
  #isFindingNewest = false;
  #timers: ReturnType<typeof setTimeout>[] = [];

  /** @param request where the list is, and the headers with which it is asked for. */
  constructor(client: LogClient, request: Omit<LoadRequest, 'mode'>) {
    this.#client = client;
    this.#request = request;
    const { state, dataVersion } = client.getSnapshot();
    this.#snapshot = { reading: state, refresh: { kind: 'idle' }, dataVersion, asOfMs: undefined };
    this.#stage = this.#snapshot;
    this.#unsubscribe = client.subscribe(() => this.#handleChange(client.getSnapshot()));
  }

  /** For `useSyncExternalStore`. Bound, like `subscribe`. */
  getSnapshot = (): ActivityLogSnapshot => this.#snapshot;

  /** The snapshot of when this stage of reading began: the same object while rows come in, for all that does not show how many. */
  getStage = (): ActivityLogSnapshot => this.#stage;

  /** @returns what ends the subscription. */
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Begins to read, unless that was done before. */
  start(): void {
    if (this.#hasStarted) return;
    this.#hasStarted = true;
    this.reload();
  }

  /** Reads the whole list from the start. */
  reload(): void {
    this.#clearTimers();
    this.#load('replace', this.#request.url);
  }

  /** Reads the newest part again and merges it by id. While the list is being read, this is done afterwards. */
  refresh(): void {
    const { reading, asOfMs } = this.#snapshot;
    if (isUnderway(this.#client.getSnapshot().state)) {
      this.#isRefreshWanted = true;
    } else if (asOfMs === undefined || reading.kind !== 'complete') {
      this.reload();
    } else {
      void this.#refreshSince(asOfMs);
    }
  }

  /** Asks from the newest known activity on, which is on the clock of the server; this device's clock may be ahead of it. */
  async #refreshSince(asOfMs: number): Promise<void> {
    if (this.#isFindingNewest) return;
    this.#isFindingNewest = true;
    const newest = await this.#client.query('newest', newestRow).catch(() => undefined);
    this.#isFindingNewest = false;
    // Something else may have begun meanwhile.
    if (this.#snapshot.asOfMs === undefined || isUnderway(this.#client.getSnapshot().state)) return;
    const newestMs = newest?.rows?.rows[0]?.createdAtMs ?? asOfMs;
    const fromDate = new Date(Math.min(asOfMs, newestMs) - overlapMs).toISOString();
    this.#load('merge', `${this.#request.url}?${new URLSearchParams({ from_date: fromDate }).toString()}`);
  }

  /** Refreshes now, and some times later for a server that shows a change late. */
  refreshAfterChange(): void {
    this.#clearTimers();
    this.refresh();
    this.#timers = lookAgainMs.map((waitMs) => setTimeout(() => this.refresh(), waitMs));
  }

  /** Stops reading; what was read stays. */
  cancel(): void {
    this.#client.cancelLoad();
  }

  /** See `ActivityLogClient.query`. */
  async query(lane: string, query: ActivityQuery): Promise<QueryAnswer> {
    return this.#client.query(lane, query);
  }

  /** See `ActivityLogClient.readActivity`. */
  async readActivity(id: string): Promise<string | undefined> {
    return this.#client.readActivity(id);
  }

  /** See `ActivityLogClient.exportRows`. */
  async exportRows(request: ExportRequest): Promise<{ start: ExportStart; parts: AsyncGenerator<ExportPart> }> {
    return this.#client.exportRows(request);
  }

  /** Frees everything, for good. */
  dispose(): void {
    this.#clearTimers();
    this.#unsubscribe();
    this.#listeners.clear();
    this.#client.dispose();
  }

  #load(mode: LoadRequest['mode'], url: string): void {
    this.#mode = mode;
    this.#isRefreshWanted = false;
    this.#client.load({ ...this.#request, url, mode });
  }

  #handleChange({ state, dataVersion }: LogSnapshot): void {
    const before = this.#snapshot;
    const asOfMs = state.kind === 'complete' ? state.startedAtMs : before.asOfMs;
    this.#snapshot =
      this.#mode === 'replace'
        ? { reading: state, refresh: { kind: 'idle' }, dataVersion, asOfMs }
        : { reading: before.reading, refresh: refreshStateOf(state), dataVersion, asOfMs };
    if (!isSameStage(this.#stage, this.#snapshot)) this.#stage = this.#snapshot;
    for (const listener of this.#listeners) listener();
    if (this.#isRefreshWanted && !isUnderway(state)) {
      this.#isRefreshWanted = false;
      this.refresh();
    }
  }

  #clearTimers(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers = [];
  }
}

function isSameStage(a: ActivityLogSnapshot, b: ActivityLogSnapshot): boolean {
  const { reading } = b;
  return (
    a.reading.kind === 'reading' &&
    reading.kind === 'reading' &&
    a.reading.startedAtMs === reading.startedAtMs &&
    a.asOfMs === b.asOfMs
  );
}

const isUnderway = ({ kind }: LogState): boolean => kind === 'connecting' || kind === 'reading';

function refreshStateOf(state: LogState): RefreshState {
  if (isUnderway(state)) return { kind: 'underway' };
  return state.kind === 'complete' ? { kind: 'idle' } : { kind: 'failed', state };
}
