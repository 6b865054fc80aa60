import { createServer, type RequestListener, type Server } from 'node:http';

/** Lets a listener serve on a free port of this machine. @param whenOver registers the end: vitest's `onTestFinished`. */
export async function listenLocally(
  listener: RequestListener,
  whenOver: (end: () => void) => void,
): Promise<{ origin: string; port: number; server: Server }> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  whenOver(() => {
    server.close();
    server.closeAllConnections();
  });
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  return { origin: `http://127.0.0.1:${port}`, port, server };
}
