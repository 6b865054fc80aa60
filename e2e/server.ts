/** The port of the server under test; `E2E_PORT` sets another one. */
export const serverPort = Number(process.env['E2E_PORT'] ?? 4179);

/** The token with which tests make organizations and keys of their own. */
export const operatorToken = 'e2e-operator-token-of-the-test-server-only';
