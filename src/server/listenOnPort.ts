import type { Server } from 'node:http';

/** The port is taken, and no other one would do. */
export class PortBusyError extends Error {}

const mostTries = 50;

/**
 * Lets a server listen.
 * @param port `isFixed` asks for this very port; otherwise the next free one is taken.
 * @returns the port. @throws PortBusyError when there is none, with one line for people; what Node throws for other failures.
 */
export async function listenOnPort(
  server: Server,
  host: string,
  port: { number: number; isFixed: boolean },
): Promise<number> {
  const last = port.isFixed ? port.number : Math.min(port.number + mostTries, 65_535);
  for (let number = port.number; number <= last; number += 1) {
    if (await tryToListen(server, host, number)) {
      const address = server.address();
      return address !== null && typeof address === 'object' ? address.port : number;
    }
  }
  throw new PortBusyError(
    port.isFixed
      ? `Port ${port.number} is busy: another program listens there. Stop it, or set PORT to another number.`
      : `The ports ${port.number} to ${last} are all busy. Set PORT to a free one.`,
  );
}

async function tryToListen(server: Server, host: string, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException): void => {
      server.off('listening', succeed);
      if (error.code === 'EADDRINUSE') resolve(false);
      else reject(error);
    };
    const succeed = (): void => {
      server.off('error', fail);
      resolve(true);
    };
    server.once('error', fail).once('listening', succeed).listen(port, host);
  });
}
