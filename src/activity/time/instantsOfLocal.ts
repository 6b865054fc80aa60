import { zoneOffsetMs } from '../../ui/timeZone/zoneOffsetMs.ts';

/** When the clock of a zone shows a time: usually once; twice where it was put back; never where it was put forward over it. */
export type LocalInstants =
  | { kind: 'once'; timeMs: number }
  | { kind: 'twice'; firstMs: number; secondMs: number }
  /** `changeMs`: the moment at which the clock left the time out. */
  | { kind: 'never'; changeMs: number };

const dayMs = 86_400_000;

/**
 * The moments at which the clock of a zone shows a time.
 *
 * @param localMs the time on that clock, as milliseconds since 1970 as if it were UTC's.
 * @param timeZone an IANA zone or `local`.
 */
export function instantsOfLocal(localMs: number, timeZone: string): LocalInstants {
  const before = zoneOffsetMs(localMs - dayMs, timeZone);
  const after = zoneOffsetMs(localMs + dayMs, timeZone);
  const isShown = (timeMs: number): boolean => timeMs + zoneOffsetMs(timeMs, timeZone) === localMs;
  const [first, second] = [...new Set([localMs - before, localMs - after])].filter(isShown).toSorted((a, b) => a - b);
  if (first === undefined) return { kind: 'never', changeMs: findChange(localMs, before, timeZone) };
  return second === undefined ? { kind: 'once', timeMs: first } : { kind: 'twice', firstMs: first, secondMs: second };
}

/** The first whole second within a day of a local time at which the offset is no longer the one of before. */
function findChange(localMs: number, before: number, timeZone: string): number {
  let last = Math.floor(localMs / 1000) - 86_400;
  let next = Math.floor(localMs / 1000) + 86_400;
  while (next - last > 1) {
    const middle = Math.floor((last + next) / 2);
    if (zoneOffsetMs(middle * 1000, timeZone) === before) last = middle;
    else next = middle;
  }
  return next * 1000;
}
