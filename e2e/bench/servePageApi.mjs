import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

/** The organization whose log `makeLog` makes. */
export const organizationId = '3f2b8c6e-9d41-4a57-8e20-5b7c1d9f6a34';
/** What the page signs in with: this API takes every key. */
export const key = { id: 'benchKey000000000001', secret: 'bench'.repeat(10) };

const pieceBytes = 1_048_576;
const organization = { id: organizationId, createdAt: '2024-01-01T00:00:00Z', name: 'Bench' };
const admin = { roleId: 'role-1', roleName: 'Admin', roleType: 'system' };
const keyEntry = { id: 'key-1', name: 'bench', state: 'enabled', assignedRoles: [admin], keySuffix: '0001' };
/** By the end of the path after the organization's. */
const answers = new Map(
  /** @type {[string, unknown][]} */ ([
    ['', organization],
    ['/keys', [keyEntry]],
    ['/roles', [{ id: 'role-1', name: 'Admin' }]],
    ['/services', []],
  ]),
);

/**
 * An Organizations API with one organization and the log of a file, for measuring the product in front of it. Sends as fast as it is
 * read; a refresh (`from_date`) finds nothing new.
 * @param {string} logFile
 */
export async function servePageApi(logFile) {
  const log = readFileSync(logFile);

  /** @param {import('node:http').ServerResponse} response */
  const sendLog = async (response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': log.length });
    for (let sent = 0; sent < log.length && !response.destroyed; sent += pieceBytes) {
      const isWritten = response.write(log.subarray(sent, sent + pieceBytes));
      if (!isWritten) await new Promise((resolve) => void response.once('drain', resolve));
    }
    response.end();
  };

  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://bench');
    const own = `/v1/organizations/${organizationId}`;
    if (pathname === `${own}/activities` && !searchParams.has('from_date')) {
      void sendLog(response);
      return;
    }
    const result =
      pathname === '/v1/organizations'
        ? [organization]
        : pathname === `${own}/activities`
          ? []
          : pathname.startsWith(own)
            ? answers.get(pathname.slice(own.length))
            : undefined;
    const status = result === undefined ? 404 : 200;
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ status, requestId: 'bench', ...(result === undefined ? {} : { result }) }));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
