import { once } from 'node:events';
import { createServer } from 'node:net';

import type { FolderLock } from './lockFolder.ts';

/** Listens on a socket path or pipe name only to be seen alive; it does not keep the process running. */
export async function listenQuietly(path: string): Promise<FolderLock> {
  const server = createServer((socket) => socket.destroy());
  server.listen(path);
  await once(server, 'listening');
  server.unref();
  return {
    release: async () => {
      if (!server.listening) return;
      server.close();
      await once(server, 'close');
    },
  };
}
