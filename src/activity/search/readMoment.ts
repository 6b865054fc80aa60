import { instantsOfLocal } from '../time/instantsOfLocal.ts';

/**
 * Reads a moment as people write it: `2026`, `2026-11`, `2026-11-24`, `2026-11-24T09:30`, with or without seconds, and with `Z`, an
 * offset, or no zone at all. A part that is missing is the first of its kind.
 *
 * @param timeZone the IANA zone, or `local`, in which a moment without a zone is meant.
 * @returns milliseconds since 1970, or undefined for what is not a moment.
 */
export function readMoment(text: string, timeZone: string): number | undefined {
  const match =
    /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,3}))?)?(Z|[+-]\d\d:?\d\d)?)?)?)?$/iu.exec(
      text,
    );
  if (match === null) return undefined;
  const part = (index: number, missing: number): number => Number(match[index] ?? missing);
  const [year, month, day, hour, minute, second] = [
    part(1, 0),
    part(2, 1),
    part(3, 1),
    part(4, 0),
    part(5, 0),
    part(6, 0),
  ];
  const milliseconds = Number((match[7] ?? '').padEnd(3, '0'));
  const asUtc = Date.UTC(year, month - 1, day, hour, minute, second, milliseconds);
  // Date.UTC turns 31 February into 3 March, and 25 o'clock into the next day: those are mistakes of the writer.
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  const read = new Date(asUtc);
  if (read.getUTCFullYear() !== year || read.getUTCMonth() !== month - 1 || read.getUTCDate() !== day) return undefined;
  const zone = match[8];
  if (zone === undefined) return instantOf(asUtc, timeZone);
  if (/^z$/iu.test(zone)) return asUtc;
  const offsetMinutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
  return asUtc - (zone.startsWith('-') ? -1 : 1) * offsetMinutes * 60_000;
}

/**
 * The first moment at which the clock of a zone shows a local time or, where it was put forward over it, the moment of that change:
 * all that is shown as earlier lies before it, all that is shown as later after it.
 */
function instantOf(localMs: number, timeZone: string): number {
  const instants = instantsOfLocal(localMs, timeZone);
  if (instants.kind === 'once') return instants.timeMs;
  return instants.kind === 'twice' ? instants.firstMs : instants.changeMs;
}
