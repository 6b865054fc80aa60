/** Headers that belong to one connection (RFC 9110 7.6.1), besides those that `Connection` itself names. */
const ofConnection = new Set([
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'expect',
]);

/** What a browser tells of itself and of our page: nothing that the API needs to know. */
const ofBrowser = /^(?:cookie|host|origin|referer|x-dashboard|x-forwarded-.*|forwarded|sec-.*|dnt|priority)$/u;

const fromPage = new Set(['accept', 'accept-encoding', 'accept-language', 'content-type', 'user-agent']);

const toPage =
  /^(?:content-(?:type|length|encoding|language)|retry-after|x-ratelimit-.*|ratelimit(?:-.*)?|x-request-id|date|vary|server-timing)$/u;

/** Headers of an answer that would act on our own origin in the browser. */
const actsOnOrigin =
  /^(?:set-cookie2?|strict-transport-security|alt-svc|clear-site-data|refresh|link|nel|report-to|reporting-endpoints|access-control-.*|x-session|service-worker-allowed|sourcemap)$/u;

function keep(headers: Headers, isKept: (name: string) => boolean): Headers {
  const named = new Set((headers.get('connection') ?? '').split(',').map((name) => name.trim().toLowerCase()));
  const kept = new Headers();
  for (const [name, value] of headers) {
    if (!ofConnection.has(name) && !named.has(name) && isKept(name)) kept.append(name, value);
  }
  return kept;
}

/** Which headers pass through this server, in each direction, for our page and for scripts. */
export const forwardedHeaders = {
  /** What a call of the page passes on to the API: a short list, then the key. @param authorization for example `Basic …`. */
  fromPage(headers: Headers, authorization: string): Headers {
    const kept = keep(headers, (name) => fromPage.has(name));
    kept.set('authorization', authorization);
    return kept;
  },

  /** What a script's own call passes on: all but what belongs to the connection or the browser. */
  fromScript: (headers: Headers): Headers => keep(headers, (name) => !ofBrowser.test(name)),

  /** What the page gets of the API's: no `WWW-Authenticate`, which opens the browser's own sign-in dialog, and no redirect. */
  toPage: (headers: Headers): Headers => keep(headers, (name) => toPage.test(name)),

  /** What a script gets: all that cannot act on our origin. */
  toScript: (headers: Headers): Headers => keep(headers, (name) => !actsOnOrigin.test(name)),
};
