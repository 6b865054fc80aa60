/**
 * The hash stands for the empty string: the style elements that Emotion makes in production are empty and are filled through the
 * CSSOM, so no inline style is allowed. Trusted Types: the one policy makes the address of the worker.
 */
const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types dashboard-worker',
].join('; ');

/** A worker has the policy of its own script: only there may WebAssembly be compiled, from the bytes in that script. */
const workerPolicy = pagePolicy.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'");

/** Every feature of the browser that this product does not use; names that browsers do not know would warn in the console. */
const closedFeatures = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'storage-access',
  'usb',
  'window-management',
  'xr-spatial-tracking',
];

const everywhere: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-frame-options': 'DENY',
};

const ofFiles: Readonly<Record<string, string>> = {
  ...everywhere,
  'content-security-policy': pagePolicy,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'permissions-policy': closedFeatures.map((feature) => `${feature}=()`).join(', '),
  'origin-agent-cluster': '?1',
};

const ofWorkers: Readonly<Record<string, string>> = { ...ofFiles, 'content-security-policy': workerPolicy };

const ofAnswers: Readonly<Record<string, string>> = {
  ...everywhere,
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
  'cache-control': 'no-store',
};

const headersOf = { file: ofFiles, worker: ofWorkers, answer: ofAnswers } as const;

/**
 * The headers that protect an answer; they replace headers of the same name.
 * @param kind `file`: the browser's files; `worker`: those that are a worker's script; `answer`: what programs read.
 * @param isSecure whether browsers reach this server over TLS: only then is Strict-Transport-Security sent (RFC 6797 7.2).
 */
export function securityHeaders(kind: keyof typeof headersOf, isSecure: boolean): Readonly<Record<string, string>> {
  const headers = headersOf[kind];
  return isSecure ? { ...headers, 'strict-transport-security': 'max-age=63072000' } : headers;
}
