import { describeMoment } from './describeStretch.ts';
import { formatMoment } from './formatMoment.ts';
import { instantsOfLocal } from './instantsOfLocal.ts';
import { zoneOffsetMs } from '../../ui/timeZone/zoneOffsetMs.ts';

/** What a date and time in a field means. `note` says what is to be known about the clock on that day. */
export type LocalField =
  | { kind: 'empty' }
  | { kind: 'mistake'; message: string }
  | { kind: 'moment'; timeMs: number; note?: string }
  /** The clock showed this time twice: the reader says which one is meant. */
  | { kind: 'twice'; firstMs: number; secondMs: number };

const allowed = 'A day, month, year, hour and minute are needed, such as 24/11/2026, 09:30.';

/**
 * Reads a field of type `datetime-local`, as the clock of a zone.
 *
 * @param text the value of the field (HTML: `YYYY-MM-DDThh:mm`, with seconds where they are not zero); empty while it is not whole.
 * @param isIncomplete whether something was typed that is no value yet (`validity.badInput`).
 * @param timeZone an IANA zone or `local`.
 */
export function readLocalField(text: string, isIncomplete: boolean, timeZone: string): LocalField {
  if (text === '') return isIncomplete ? { kind: 'mistake', message: allowed } : { kind: 'empty' };
  const isWhole = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?$/u.test(text);
  const localMs = isWhole ? Date.parse(`${text}Z`) : Number.NaN;
  if (Number.isNaN(localMs)) return { kind: 'mistake', message: allowed };
  if (localMs < Date.UTC(1900, 0))
    return { kind: 'mistake', message: 'The year must be 1900 or later, in four digits.' };
  const instants = instantsOfLocal(localMs, timeZone);
  if (instants.kind === 'once') return { kind: 'moment', timeMs: instants.timeMs };
  if (instants.kind === 'twice') return instants;
  const { changeMs } = instants;
  const note = `The clock was put forward here and left this time out: ${describeMoment(changeMs, timeZone)} ${formatMoment(changeMs, 'zoneName', timeZone)} is taken.`;
  return { kind: 'moment', timeMs: changeMs, note };
}

/** A moment as the value of a field of type `datetime-local`, on the clock of a zone. */
export const writeLocalField = (timeMs: number, timeZone: string): string =>
  new Date(timeMs + zoneOffsetMs(timeMs, timeZone))
    .toISOString()
    .slice(0, 23)
    .replace(/\.000$/u, '')
    .replace(/(T\d\d:\d\d):00$/u, '$1');
