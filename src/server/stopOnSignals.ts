import { print } from './print.ts';

/** Longer than closing should ever take; then the process ends anyway. */
const mostMs = 5000;

/**
 * Ends the process cleanly at Ctrl-C or SIGTERM: exit code 0. A second signal ends it at once.
 * @param close closes what is open; called once.
 */
export function stopOnSignals(close: () => Promise<void>): void {
  let isStopping = false;
  const stop = (signal: NodeJS.Signals): void => {
    if (isStopping) process.exit(signal === 'SIGINT' ? 130 : 143);
    isStopping = true;
    print(signal === 'SIGINT' ? '\nStopping… (Ctrl-C again ends at once)' : 'Stopping…');
    setTimeout(() => process.exit(1), mostMs).unref();
    void close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}
