import { createApp, type App, type AppOptions } from '../createApp.ts';
import type { Upstream, UpstreamRequest } from '../forward/Upstream.ts';

/** What the page's own calls carry. */
export const pageHeaders: Readonly<Record<string, string>> = { 'x-dashboard': '1', 'sec-fetch-site': 'same-origin' };

export const testOrigin = 'http://127.0.0.1:4173';

type Answer = (request: UpstreamRequest) => Response | Promise<Response>;

export interface TestApp extends App {
  /** What reached the API, in order. */
  sent: UpstreamRequest[];
  /** What the API answers from now on. */
  answerWith: (answer: Answer) => void;
  /** One call as our page makes it; `cookie` as it stands in the header. */
  call: (method: string, path: string, options?: CallOptions) => Promise<Response>;
  /** Signs in and gives the cookie. */
  signIn: () => Promise<string>;
}

interface CallOptions {
  headers?: Record<string, string>;
  cookie?: string;
  body?: unknown;
  signal?: AbortSignal;
  address?: string;
}

const organizations: Answer = () => Response.json({ result: [], requestId: 'r', status: 200 });

/** The app on an API that answers what the test wants. */
export function createTestApp(options: Partial<AppOptions> & { apiOrigin?: string } = {}): TestApp {
  const sent: UpstreamRequest[] = [];
  let answer = organizations;
  const upstream: Upstream = {
    origin: options.apiOrigin,
    send: async (request) => {
      sent.push(request);
      return answer(request);
    },
  };
  const app = createApp({
    settings: {
      sessionKeys: [new Uint8Array(32).map((_value, index) => index)],
      rateLimit: { limit: 1000, windowSeconds: 10 },
      publicOrigin: undefined,
    },
    upstream,
    samples: undefined,
    files: undefined,
    isAllowedHost: () => true,
    ...options,
  });
  const call: TestApp['call'] = async (method, path, { headers = pageHeaders, cookie, body, signal, address } = {}) =>
    app.fetch(
      new Request(testOrigin + path, {
        method,
        headers: {
          ...headers,
          ...(cookie === undefined ? {} : { cookie }),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
        ...(signal === undefined ? {} : { signal }),
      }),
      { address: address ?? '127.0.0.1' },
    );
  return {
    fetch: app.fetch,
    sent,
    call,
    answerWith: (next) => {
      answer = next;
    },
    signIn: async () => {
      const response = await call('POST', '/session', { body: { keyId: 'id-x7Q2', keySecret: 'top secret' } });
      return cookieOf(response);
    },
  };
}

/** The cookie that an answer sets, as the browser sends it back. */
export function cookieOf(response: Response): string {
  const [pair = ''] = (response.headers.get('set-cookie') ?? '').split(';');
  return pair;
}
