import type { Upstream, UpstreamRequest } from './Upstream.ts';
import { UpstreamFailure } from './UpstreamFailure.ts';

/** How long the API may keep a reader waiting, in milliseconds. */
export interface WaitingLimits {
  /** For the first byte of an answer, and of a list of activities: some servers collect all of it before they begin. */
  firstByteMs: number;
  firstByteOfListMs: number;
  /** Between two pieces of a body. */
  stallMs: number;
}

export const defaultWaitingLimits: WaitingLimits = { firstByteMs: 30_000, firstByteOfListMs: 120_000, stallMs: 60_000 };

/**
 * Sends a request and watches over the answer: a body that stalls ends in an error, so that it is never taken for a whole one.
 * Time in which the reader does not ask for more does not count.
 * @throws UpstreamFailure when there is no answer; the reason of `request.signal` when that ends it.
 */
export async function sendWithLimits(
  upstream: Upstream,
  request: UpstreamRequest,
  limits: WaitingLimits,
): Promise<Response> {
  request.signal.throwIfAborted();
  const ending = new AbortController();
  const followReader = (): void => ending.abort(request.signal.reason);
  request.signal.addEventListener('abort', followReader, { once: true });
  let isLate = false;
  const timer = setTimeout(
    () => {
      isLate = true;
      ending.abort(new Error('no answer in time'));
    },
    /\/activities(?:\?|$)/u.test(request.path) ? limits.firstByteOfListMs : limits.firstByteMs,
  );
  try {
    const response = await Promise.race([
      upstream.send({ ...request, signal: ending.signal }),
      rejectionOf(ending.signal),
    ]);
    if (response.body === null) return response;
    return new Response(watchBody(response.body, limits.stallMs), response);
  } catch (error) {
    request.signal.throwIfAborted();
    throw new UpstreamFailure(isLate ? 'timeout' : 'unreachable', upstream.origin, error);
  } finally {
    clearTimeout(timer);
  }
}

async function rejectionOf(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Error('ended', { cause: signal.reason })), { once: true });
  });
}

function watchBody(body: ReadableStream<Uint8Array>, stallMs: number): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        let timer: NodeJS.Timeout | undefined;
        const stall = new Promise<never>((_resolve, reject) => {
          timer = setTimeout(() => {
            const error = new Error(`the API sent nothing for ${stallMs / 1000} seconds`);
            reject(error);
            reader.cancel(error).catch(() => undefined);
          }, stallMs);
        });
        try {
          const { done, value } = await Promise.race([reader.read(), stall]);
          if (done) controller.close();
          else controller.enqueue(value);
        } finally {
          clearTimeout(timer);
        }
      },
      async cancel(reason) {
        await reader.cancel(reason);
      },
    },
    { highWaterMark: 0 },
  );
}
