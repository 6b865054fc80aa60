import { useEffect, useState } from 'react';

/**
 * The time, which moves on while a component shows it.
 * @param everyMs how often, in milliseconds.
 * @returns milliseconds since 1970.
 */
export function useNow(everyMs: number): number {
  const [nowMs, setNowMs] = useState(() => Date.now());
  // The clock is outside of React: this is what effects are for.
  useEffect(() => {
    const timer = setInterval(() => setNowMs(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return nowMs;
}
