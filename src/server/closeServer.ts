import type { Server } from 'node:http';

/**
 * Stops listening and lets requests that are under way end, but not for longer than `mostMs`: then they are cut.
 * A kept connection is idle only after its answer, so idle ones are closed again and again.
 */
export async function closeServer(server: Server, mostMs: number): Promise<void> {
  if (!server.listening) return;
  const sweep = setInterval(() => server.closeIdleConnections(), 50);
  const cut = setTimeout(() => server.closeAllConnections(), mostMs);
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
  clearInterval(sweep);
  clearTimeout(cut);
}
