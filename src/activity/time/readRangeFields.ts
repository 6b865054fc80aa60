import type { LocalField } from './readLocalField.ts';
import type { TimeRange } from './TimeRange.ts';
import { writeMoment } from './writeMoment.ts';

/** Which of two equal times of the clock is meant. */
export type TwiceChoice = 'first' | 'second';

/** What a form with a start and an end means: a range, or what is wrong with one of the two. */
export type RangeFields = { kind: 'range'; range: TimeRange } | { kind: 'mistake'; at: 'from' | 'to'; message: string };

interface FieldWithChoice {
  field: LocalField;
  choice: TwiceChoice;
}

/** Puts start and end together. Either may be empty; both empty mean all time. */
export function readRangeFields(from: FieldWithChoice, to: FieldWithChoice, timeZone: string): RangeFields {
  if (from.field.kind === 'mistake') return { kind: 'mistake', at: 'from', message: from.field.message };
  if (to.field.kind === 'mistake') return { kind: 'mistake', at: 'to', message: to.field.message };
  const fromMs = momentOf(from);
  const toMs = momentOf(to);
  if (fromMs !== undefined && toMs !== undefined && fromMs >= toMs) {
    return { kind: 'mistake', at: 'to', message: 'The end must be after the start.' };
  }
  const after = fromMs === undefined ? undefined : writeMoment(fromMs, timeZone);
  const before = toMs === undefined ? undefined : writeMoment(toMs, timeZone);
  if (after === undefined) {
    return { kind: 'range', range: before === undefined ? { kind: 'all' } : { kind: 'until', before } };
  }
  return {
    kind: 'range',
    range: before === undefined ? { kind: 'since', after } : { kind: 'between', after, before },
  };
}

function momentOf({ field, choice }: FieldWithChoice): number | undefined {
  if (field.kind === 'moment') return field.timeMs;
  if (field.kind === 'twice') return choice === 'first' ? field.firstMs : field.secondMs;
  return undefined;
}
