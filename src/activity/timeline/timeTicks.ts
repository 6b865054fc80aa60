import { formatMoment, type MomentShape } from '../time/formatMoment.ts';
import { instantsOfLocal } from '../time/instantsOfLocal.ts';
import { zoneOffsetMs } from '../../ui/timeZone/zoneOffsetMs.ts';
import type { Stretch } from './timeScale.ts';

/** A mark on the time axis. */
export interface TimeTick {
  timeMs: number;
  label: string;
  /** Whether a day or a year begins here: the label says which. */
  isMajor: boolean;
}

const secondMs = 1000;
const minuteMs = 60 * secondMs;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** The distances that ticks can have, from fine to coarse; in months where the calendar decides. */
const steps: readonly ({ stepMs: number } | { months: number })[] = [
  ...[1, 2, 5, 10, 15, 30].map((seconds) => ({ stepMs: seconds * secondMs })),
  ...[1, 2, 5, 10, 15, 30].map((minutes) => ({ stepMs: minutes * minuteMs })),
  ...[1, 2, 3, 6, 12].map((hours) => ({ stepMs: hours * hourMs })),
  ...[1, 2, 7, 14].map((days) => ({ stepMs: days * dayMs })),
  ...[1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200].map((months) => ({ months })),
];

const monthMs = 30.44 * dayMs;

/**
 * The marks of a time axis: at round times of the zone's clock, as many as have room, each with a label that says what is new
 * there: the year at a year's beginning, the day at a day's, else the month or the time.
 *
 * @param most how many labels have room.
 * @param timeZone an IANA zone or `local`.
 */
export function timeTicks({ fromMs, toMs }: Stretch, most: number, timeZone: string): readonly TimeTick[] {
  const lengthMs = toMs - fromMs;
  const step = steps.find((candidate) => lengthMs / lengthOf(candidate) <= Math.max(1, most));
  if (step === undefined || lengthMs <= 0) return [];
  const ticks: TimeTick[] = [];
  // From before the start, because a change of the clock may shift the first mark.
  for (let local = floorTo(step, fromMs + zoneOffsetMs(fromMs, timeZone)); ; local = nextAfter(step, local)) {
    const instants = instantsOfLocal(local, timeZone);
    const timeMs =
      instants.kind === 'once' ? instants.timeMs : instants.kind === 'twice' ? instants.firstMs : instants.changeMs;
    if (timeMs > toMs) return ticks;
    // A time that the clock left out has no mark, unless a day begins with it.
    const isLeftOut = instants.kind === 'never' && local % dayMs !== 0;
    if (timeMs >= fromMs && timeMs < toMs && !isLeftOut) ticks.push(labelTick(step, local, timeMs, timeZone));
  }
}

type Step = (typeof steps)[number];

const lengthOf = (step: Step): number => ('months' in step ? step.months * monthMs : step.stepMs);

function floorTo(step: Step, localMs: number): number {
  if ('months' in step) return floorMonths(localMs, step.months, 0);
  // 1970 began on a Thursday; weeks begin on Monday (ISO 8601).
  const originMs = step.stepMs % (7 * dayMs) === 0 ? 4 * dayMs : 0;
  return Math.floor((localMs - originMs) / step.stepMs) * step.stepMs + originMs;
}

const nextAfter = (step: Step, localMs: number): number =>
  'months' in step ? floorMonths(localMs, step.months, step.months) : localMs + step.stepMs;

function floorMonths(localMs: number, months: number, add: number): number {
  const date = new Date(localMs);
  const index = date.getUTCFullYear() * 12 + date.getUTCMonth();
  const floored = new Date(0);
  floored.setUTCFullYear(0, Math.floor(index / months) * months + add, 1);
  return floored.getTime();
}

function labelTick(step: Step, localMs: number, timeMs: number, timeZone: string): TimeTick {
  const local = new Date(localMs);
  const isYear = local.getUTCMonth() === 0 && local.getUTCDate() === 1 && localMs % dayMs === 0;
  const isDay = localMs % dayMs === 0;
  const shape: MomentShape =
    isYear && lengthOf(step) >= dayMs
      ? 'year'
      : 'months' in step
        ? 'month'
        : isDay
          ? 'dayMonth'
          : step.stepMs < minuteMs
            ? 'second'
            : 'minute';
  const isMajor = shape === 'year' || (shape === 'dayMonth' && lengthOf(step) < dayMs);
  return { timeMs, label: formatMoment(timeMs, shape, timeZone), isMajor };
}
