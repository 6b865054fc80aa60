import { formatRelativeTime, formatTime, localTimeZone } from '../../ui/formatTime.ts';
import { writeUtc } from './writeUtc.ts';

/** One way to say a moment. `text` is what is copied where there is a button for it. */
export interface TimeForm {
  label: string;
  text: string;
  canCopy: boolean;
}

/**
 * A moment in every form that an auditor needs: in the zone shown, in the browser's own where that is another one, in UTC, how long
 * ago, and as seconds since 1970.
 *
 * @param timeMs and `nowMs`: milliseconds since 1970.
 */
export function listTimeForms(timeMs: number, nowMs: number, timeZone: string): readonly TimeForm[] {
  const local = localTimeZone();
  const zones = [...new Set([timeZone, local])].filter((zone) => zone !== 'UTC');
  return [
    ...zones.map((zone) => ({
      label: zone === local ? `${zone} (local)` : zone,
      text: formatTime(timeMs, 'full', zone),
      canCopy: false,
    })),
    { label: 'UTC', text: writeUtc(timeMs), canCopy: true },
    { label: 'Relative', text: formatRelativeTime(timeMs, nowMs), canCopy: false },
    { label: 'Epoch', text: String(timeMs / 1000), canCopy: true },
  ];
}
