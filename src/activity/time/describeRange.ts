import { readMoment } from '../search/readMoment.ts';
import { readSpan } from '../search/readSpan.ts';
import { describeMoment, describeStretch, isDayStart } from './describeStretch.ts';
import { formatMoment } from './formatMoment.ts';
import type { TimeRange, TimeTerm } from './TimeRange.ts';

/**
 * A time range in words, in the zone shown: `All time`, `Last 30 days`, `23 Nov 2026 – 29 Nov 2026`, `Since 24 Nov 2026, 09:00`.
 *
 * @param timeZone an IANA zone or `local`.
 */
export function describeRange(range: TimeRange, timeZone: string): string {
  switch (range.kind) {
    case 'all':
      return 'All time';
    case 'last':
      return describeLimit({ kind: 'last', span: range.span }, timeZone);
    case 'since':
      return describeLimit({ kind: 'after', moment: range.after }, timeZone);
    case 'until':
      return describeLimit({ kind: 'before', moment: range.before }, timeZone);
    case 'between': {
      const fromMs = readMoment(range.after, timeZone);
      const toMs = readMoment(range.before, timeZone);
      if (fromMs === undefined || toMs === undefined || fromMs >= toMs) {
        return `${range.after} – ${range.before}`;
      }
      return describeStretch(fromMs, toMs, timeZone);
    }
    case 'combined':
    default:
      return range.terms.map((term) => describeLimit(term, timeZone)).join(', ');
  }
}

function describeLimit(term: TimeTerm, timeZone: string): string {
  if (term.kind === 'last') return `Last ${readSpan(term.span)?.words ?? term.span}`;
  const timeMs = readMoment(term.moment, timeZone);
  const moment =
    timeMs === undefined
      ? term.moment
      : isDayStart(timeMs, timeZone)
        ? formatMoment(timeMs, 'date', timeZone)
        : describeMoment(timeMs, timeZone);
  return `${term.kind === 'after' ? 'Since' : 'Before'} ${moment}`;
}
