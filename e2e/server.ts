/** The port of the server under test, and the token with which tests make organizations and keys of their own. */
export const serverPort = 4179;
export const operatorToken = 'e2e-operator-token-of-the-test-server-only';
