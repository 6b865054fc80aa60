import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { isTimeZone } from '../../ui/timeZone/isTimeZone.ts';
import { readMoment } from '../search/readMoment.ts';
import { describeOffset } from '../../ui/timeZone/describeOffset.ts';
import { listTimeZones } from '../../ui/timeZone/listTimeZones.ts';
import { readLocalField, writeLocalField, type LocalField } from './readLocalField.ts';
import { readRangeFields } from './readRangeFields.ts';

const zones = fc.constantFrom('UTC', 'Europe/Berlin', 'Asia/Kathmandu', 'America/St_Johns', 'Australia/Lord_Howe');
const instants = fc.integer({ min: Date.UTC(1970, 0), max: Date.UTC(2100, 0) });
const read = (text: string): LocalField => readLocalField(text, false, 'Europe/Berlin');
const field = (text: string, choice: 'first' | 'second' = 'first') => ({ field: read(text), choice });

describe('a date and a time in a field', () => {
  it('come back as the moment that was written', () => {
    fc.assert(
      fc.property(instants, zones, (timeMs, zone) => {
        const found = readLocalField(writeLocalField(timeMs, zone), false, zone);
        const moments =
          found.kind === 'twice' ? [found.firstMs, found.secondMs] : found.kind === 'moment' ? [found.timeMs] : [];
        expect(moments).toContain(timeMs);
      }),
      { numRuns: 500 },
    );
  });
  it('are a mistake while a part is missing, and nothing while the field is empty', () => {
    expect(readLocalField('', false, 'UTC')).toEqual({ kind: 'empty' });
    expect(readLocalField('', true, 'UTC').kind).toBe('mistake');
    expect(read('0024-11-24T09:30').kind).toBe('mistake');
    expect(read('12026-11-24T09:30').kind).toBe('mistake');
  });
  it('that the clock left out mean the moment of the change, and say so', () => {
    expect(read('2026-03-29T02:30')).toEqual({
      kind: 'moment',
      timeMs: Date.parse('2026-03-29T01:00Z'),
      note: expect.stringContaining('29 Mar 2026, 03:00'),
    });
  });
});

describe('a start and an end', () => {
  it('are a range, open where one of them is empty', () => {
    const zone = 'Europe/Berlin';
    expect(readRangeFields(field(''), field(''), zone)).toEqual({ kind: 'range', range: { kind: 'all' } });
    expect(readRangeFields(field('2026-11-24T09:30'), field(''), zone)).toEqual({
      kind: 'range',
      range: { kind: 'since', after: '2026-11-24T09:30+01:00' },
    });
    expect(readRangeFields(field('2026-11-24T09:30'), field('2026-11-24T09:31'), zone)).toEqual({
      kind: 'range',
      range: { kind: 'between', after: '2026-11-24T09:30+01:00', before: '2026-11-24T09:31+01:00' },
    });
  });
  it('are a mistake in the wrong order', () => {
    const wrong = readRangeFields(field('2026-11-24T09:30'), field('2026-11-24T09:30'), 'UTC');
    expect(wrong).toEqual({ kind: 'mistake', at: 'to', message: 'The end must be after the start.' });
  });
  it('in an hour that came twice mean the one that was chosen', () => {
    const range = readRangeFields(
      field('2026-10-25T02:30', 'first'),
      field('2026-10-25T02:30', 'second'),
      'Europe/Berlin',
    );
    expect(range).toEqual({
      kind: 'range',
      range: { kind: 'between', after: '2026-10-25T02:30+02:00', before: '2026-10-25T02:30+01:00' },
    });
    expect(readMoment('2026-10-25T02:30+01:00', 'UTC')).toBe(Date.parse('2026-10-25T01:30Z'));
  });
});

describe('the distance of a zone from UTC', () => {
  it.each([
    ['UTC', 'UTC'],
    ['Europe/Berlin', 'UTC+1'],
    ['Asia/Kathmandu', 'UTC+5:45'],
    ['America/St_Johns', 'UTC−3:30'],
  ])('%s is %s in November', (zone, words) => {
    expect(describeOffset(Date.parse('2026-11-24T00:00Z'), zone)).toBe(words);
  });
});

describe('the zones to choose from', () => {
  it('have today’s names, each once, and every one can be shown', () => {
    const offered = listTimeZones();
    expect(new Set(offered).size).toBe(offered.length);
    expect(offered[0]).toBe('UTC');
    expect(offered).toEqual(expect.arrayContaining(['Asia/Kolkata', 'Asia/Kathmandu', 'Europe/Kyiv', 'Europe/Berlin']));
    expect(offered.filter((zone) => !isTimeZone(zone))).toEqual([]);
  });
});
