import { isIPv6 } from 'node:net';

interface Window {
  startedAtMs: number;
  failures: number;
}

const windowMs = 5 * 60_000;

/**
 * Slows down guessing: so many failed sign-ins from one address in five minutes, and no more. An attempt counts as failed while
 * it runs, so that attempts at the same time count too. It holds `mostAddresses` at most; past that, the oldest window goes.
 */
export class SignInThrottle {
  readonly #windows = new Map<string, Window>();
  readonly #mostFailures: number;
  readonly #mostAddresses: number;

  constructor(mostFailures = 20, mostAddresses = 10_000) {
    this.#mostFailures = mostFailures;
    this.#mostAddresses = mostAddresses;
  }

  /** Begins an attempt. @returns how long the address has to wait first, in milliseconds; 0 when it may go on. */
  begin(address: string, nowMs: number): number {
    const name = networkOf(address);
    let window = this.#windows.get(name);
    if (window === undefined || nowMs >= window.startedAtMs + windowMs) {
      this.#windows.delete(name);
      this.#makeRoom(nowMs);
      window = { startedAtMs: nowMs, failures: 0 };
      this.#windows.set(name, window);
    }
    if (window.failures >= this.#mostFailures) return window.startedAtMs + windowMs - nowMs;
    window.failures += 1;
    return 0;
  }

  /** Takes an attempt back that was no guess: it succeeded, or the key was never judged. */
  forgive(address: string): void {
    const window = this.#windows.get(networkOf(address));
    if (window !== undefined) window.failures = Math.max(0, window.failures - 1);
  }

  #makeRoom(nowMs: number): void {
    for (const [name, { startedAtMs }] of this.#windows) {
      if (nowMs < startedAtMs + windowMs && this.#windows.size < this.#mostAddresses) return;
      this.#windows.delete(name);
    }
  }
}

/** One customer usually holds a whole IPv6 /64. */
function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const [head = '', tail] = address.split('%')[0]?.split('::') ?? [];
  const groups = head.split(':').filter((group) => group !== '');
  const missing = tail === undefined ? 0 : 8 - groups.length - tail.split(':').filter((group) => group !== '').length;
  return [...groups, ...Array.from({ length: Math.max(0, missing) }, () => '0'), ...(tail ?? '').split(':')]
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/u, '').toLowerCase())
    .join(':');
}
