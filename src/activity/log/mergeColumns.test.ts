import { describe, expect, it } from 'vitest';

import { ActivityLog } from './ActivityLog.ts';
import type { ActivityQuery } from './protocol.ts';

const row = (id: string, time: string, more = ''): string =>
  `{"id":"${id}","createdAt":"2026-03-29T${time}Z","actorType":"user"${more}}`;

function write(log: ActivityLog, mode: 'replace' | 'merge', ...rows: readonly string[]): void {
  log.begin(mode);
  log.write(new TextEncoder().encode(`[${rows.join(',')}]`));
  log.end();
}

function ask(log: ActivityLog, query: Partial<ActivityQuery>) {
  const steps = log.answer({ filter: { facets: [], texts: [] }, order: 'newestFirst', ...query });
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

const arrivalsAfter = (log: ActivityLog, arrivedAfter: number) => ask(log, { arrivedAfter }).arrivals;

const lateIds = (log: ActivityLog): string[] =>
  (ask(log, { rows: { from: 0, to: 99 } }).rows?.rows ?? []).filter(({ isLate }) => isLate).map(({ id }) => id);

function logWithTwo(): ActivityLog {
  const log = new ActivityLog();
  write(log, 'replace', row('a', '10:00:00'), row('b', '09:00:00'));
  return log;
}

describe('rows that a refresh brings', () => {
  it('are counted as new, and as late where something newer was known before', () => {
    const log = logWithTwo();
    expect(arrivalsAfter(log, 0)).toEqual({ latest: 0, count: 0, late: 0, first: -1 });
    write(log, 'merge', row('d', '10:05:00'), row('a', '10:00:00'), row('c', '09:59:59'));
    expect(arrivalsAfter(log, 0)).toEqual({ latest: 1, count: 2, late: 1, first: 0 });
    expect(lateIds(log)).toEqual(['c']);
    expect(arrivalsAfter(log, 1)).toEqual({ latest: 1, count: 0, late: 0, first: -1 });
  });

  it('are counted for each refresh, and stay what they were when they come again', () => {
    const log = logWithTwo();
    write(log, 'merge', row('c', '09:59:59'));
    write(log, 'merge', row('d', '10:05:00'), row('c', '09:59:59', ',"serviceId":"s"'), row('a', '10:00:00'));
    expect(arrivalsAfter(log, 0)).toEqual({ latest: 2, count: 2, late: 1, first: 0 });
    expect(arrivalsAfter(log, 1)).toEqual({ latest: 2, count: 1, late: 0, first: 0 });
    expect(lateIds(log)).toEqual(['c']);
  });

  it('are counted under the filter only', () => {
    const log = logWithTwo();
    write(log, 'merge', row('d', '10:05:00'));
    const facets = [{ facet: 'actorType' as const, include: [{ kind: 'value' as const, value: 'api' }], exclude: [] }];
    expect(ask(log, { filter: { facets, texts: [] }, arrivedAfter: 0 }).arrivals).toEqual({
      latest: 0,
      count: 0,
      late: 0,
      first: -1,
    });
  });

  it('are found in both orders, the first one as it is read', () => {
    const log = logWithTwo();
    write(log, 'merge', row('c', '09:59:59'), row('d', '09:30:00'), '{"id":"e"}');
    // Newest first: a c d b e; oldest first: b d c a e.
    expect(ask(log, { arrivedAfter: 0 }).arrivals?.first).toBe(1);
    expect(ask(log, { arrivedAfter: 0, order: 'oldestFirst' }).arrivals?.first).toBe(1);
    // Among those without a date the greater id is the newer one.
    write(log, 'merge', '{"id":"f"}');
    expect(ask(log, { arrivedAfter: 1 }).arrivals?.first).toBe(4);
    expect(ask(log, { arrivedAfter: 1, order: 'oldestFirst' }).arrivals?.first).toBe(5);
  });

  it('are rows like all others once the list is read anew', () => {
    const log = logWithTwo();
    write(log, 'merge', row('c', '09:59:59'));
    write(log, 'replace', row('a', '10:00:00'), row('c', '09:59:59'));
    expect(arrivalsAfter(log, 0)).toEqual({ latest: 0, count: 0, late: 0, first: -1 });
    expect(lateIds(log)).toEqual([]);
  });
});
