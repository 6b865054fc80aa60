import type { IncompleteReason, LoadRequest, LogState } from './protocol.ts';

/** What reading needs of the log: bytes go in, counts come out. */
export interface BodySink {
  readonly rows: number;
  readonly damaged: number;
  readonly duplicates: number;
  readonly requestId: string | undefined;
  /** After the end: the id of the row that came last. */
  readonly lastRowId: string | undefined;
  begin(mode: LoadRequest['mode'], expectedBytes?: number): void;
  space(): Uint8Array<ArrayBuffer>;
  accept(filled: Uint8Array<ArrayBuffer>): boolean;
  write(chunk: Uint8Array): boolean;
  settle(): boolean;
  end(): 'complete' | Exclude<IncompleteReason, 'cancelled' | 'connectionLost'>;
}

interface LoadOptions {
  request: LoadRequest;
  signal: AbortSignal;
  publish: (state: LogState) => void;
  /** Resolves when the log may be changed. */
  turn: () => Promise<void>;
}

/** Progress comes this often, and the first rows at once: each time the page draws it, which takes the processor from reading. */
const publishEveryMs = 250;

/** Of the body of a refusal. */
const mostRefusalBytes = 65_536;

const details = {
  cancelled: 'Reading was stopped.',
  cutShort: 'The answer ended before its end: it was cut on the way.',
  connectionLost: 'The connection was lost.',
  notJson: 'The answer is not JSON past this point.',
  notActivities: 'The answer is JSON, but no list of activities.',
} as const satisfies Record<IncompleteReason, string>;

/** Fetches a list of activities into the log, and publishes every state on the way. Never rejects for what a network or server does. */
export async function loadActivities(log: BodySink, options: LoadOptions): Promise<void> {
  const { request, signal, publish, turn } = options;
  const startedAtMs = Date.now();
  let bytes = 0;
  const read = (): { rows: number; bytes: number; damaged: number; duplicates: number; requestId?: string } => {
    const { rows, damaged, duplicates, requestId } = log;
    return { rows, bytes, damaged, duplicates, ...(requestId === undefined ? {} : { requestId }) };
  };
  publish({ kind: 'connecting', startedAtMs });
  let response;
  try {
    response = await fetch(request.url, { headers: request.headers, signal, cache: 'no-store' });
  } catch (error) {
    const counts = { rows: 0, bytes: 0, damaged: 0, duplicates: 0 };
    const ended = { ...counts, startedAtMs, finishedAtMs: Date.now() };
    if (signal.aborted) publish({ kind: 'incomplete', ...ended, reason: 'cancelled', detail: details.cancelled });
    else publish({ kind: 'unreachable', detail: messageOf(error) });
    return;
  }
  if (!response.ok) {
    publish(await describeRefusal(response));
    return;
  }
  const totalBytes = readTotalBytes(response.headers);
  const progress = (): LogState => ({
    kind: 'reading',
    ...read(),
    startedAtMs,
    ...(totalBytes === undefined ? {} : { totalBytes }),
  });
  await turn();
  log.begin(request.mode, totalBytes);
  publish(progress());
  let failure: { reason: IncompleteReason; detail: string } | undefined;
  let publishedAt = -Infinity;
  let isOver = false;
  let later: ReturnType<typeof setTimeout> | undefined;
  const show = (): void => {
    if (isOver) return;
    clearTimeout(later);
    later = undefined;
    log.settle();
    publishedAt = performance.now();
    publish(progress());
  };
  try {
    for await (const length of writeBody(response.body, log, turn, signal)) {
      bytes += length;
      const waitMs = publishedAt + publishEveryMs - performance.now();
      if (waitMs <= 0) show();
      // A server that pauses must not keep the last rows from being seen.
      else later ??= setTimeout(() => void turn().then(show), waitMs);
    }
  } catch (error) {
    // Any other error is a fault of ours, which must not look like one of the network.
    if (!(error instanceof ConnectionLost) && !signal.aborted) throw error;
    failure = { reason: 'connectionLost', detail: `${details.connectionLost} (${messageOf(error)})` };
  }
  if (signal.aborted) failure = { reason: 'cancelled', detail: details.cancelled };
  await turn();
  isOver = true;
  clearTimeout(later);
  const verdict = log.end();
  const ended = { ...read(), startedAtMs, finishedAtMs: Date.now() };
  if (verdict === 'complete') publish({ kind: 'complete', ...ended });
  else {
    const { lastRowId } = log;
    publish({
      kind: 'incomplete',
      ...ended,
      ...(failure ?? { reason: verdict, detail: details[verdict] }),
      ...(lastRowId === undefined ? {} : { lastRowId }),
    });
  }
}

/** Writes a body into the log, and gives the length of each piece; ends early when it cannot be JSON any more, or is not wanted. */
async function* writeBody(
  body: ReadableStream<Uint8Array<ArrayBuffer>> | null,
  log: BodySink,
  turn: () => Promise<void>,
  signal: AbortSignal,
): AsyncGenerator<number> {
  const reader = body && readerOfBuffers(body);
  if (!reader) {
    for await (const chunk of chunksOf(body)) {
      await turn();
      if (signal.aborted) return;
      const isGood = log.write(chunk);
      yield chunk.length;
      if (!isGood) return;
    }
    return;
  }
  try {
    for (;;) {
      // The bytes are put where they are read, after what is left of the piece before: no copy.
      const { done, value } = await reader.read(log.space()).catch(failAsLost);
      await turn();
      if (signal.aborted) return;
      const isGood = value === undefined || log.accept(value);
      if (value && value.length > 0) yield value.length;
      if (done || !isGood) return;
    }
  } finally {
    void reader.cancel().catch(() => undefined);
  }
}

/** A reader that fills our buffers, where the browser has it. */
function readerOfBuffers(body: ReadableStream<Uint8Array<ArrayBuffer>>): ReadableStreamBYOBReader | undefined {
  try {
    return body.getReader({ mode: 'byob' });
  } catch {
    return undefined;
  }
}

async function* chunksOf(body: ReadableStream<Uint8Array> | null): AsyncGenerator<Uint8Array> {
  if (!body) return;
  const reader = body.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read().catch(failAsLost);
      if (done) return;
      yield value;
    }
  } finally {
    // Also when the reading stops early: the rest is not wanted, and the connection is free again.
    void reader.cancel().catch(() => undefined);
  }
}

/** The body broke off. */
class ConnectionLost extends Error {
  override readonly name = 'ConnectionLost';
}

function failAsLost(error: unknown): never {
  throw new ConnectionLost(messageOf(error));
}

async function describeRefusal(response: Response): Promise<LogState> {
  const decoder = new TextDecoder();
  let body = '';
  let bytes = 0;
  try {
    for await (const chunk of chunksOf(response.body)) {
      body += decoder.decode(chunk.subarray(0, mostRefusalBytes - bytes), { stream: true });
      bytes += chunk.length;
      if (bytes >= mostRefusalBytes) break;
    }
  } catch {
    // What came of a broken explanation is still worth showing.
  }
  return { kind: 'refused', status: response.status, headers: [...response.headers], body };
}

function readTotalBytes(headers: Headers): number | undefined {
  const length = headers.get('content-length');
  const isCompressed = (headers.get('content-encoding') ?? 'identity') !== 'identity';
  return length === null || isCompressed || !/^\d{1,15}$/.test(length) ? undefined : Number(length);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
