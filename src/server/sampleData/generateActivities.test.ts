import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';

import { publishedActivityTypes } from '../../api/publishedActivityTypes.ts';
import { activitySchema } from '../../api/schemas.ts';
import { isAddressAllowed } from '../embeddedApi/isAddressAllowed.ts';
import { generateActivities } from './generateActivities.ts';
import { samplePeople } from './samplePeople.ts';
import { sampleServices } from './sampleServices.ts';

const organizationId = '00000000-0000-4000-8000-000000000001';
const wednesday = Date.parse('2026-11-25T11:00:00Z');
const tell = (count: number, endMs = wednesday) => [...generateActivities({ organizationId, count, endMs })];
const parse = (rows: ReturnType<typeof tell>) => rows.map(({ document }) => activitySchema.parse(JSON.parse(document)));
const rows = tell(20_000);
const activities = parse(rows);
const timeOf = ({ createdAt }: { createdAt?: string | undefined }) => Date.parse(createdAt ?? '');
const weekOf = (activity: { createdAt?: string | undefined }) =>
  Math.floor((timeOf(activity) - Date.parse('2024-11-25T00:00:00Z')) / (7 * 86_400_000));

describe('the sample', () => {
  test.each([0, 1, 100, 400, 20_000])('has as many activities as it is told: %i', (count) => {
    expect(count === 20_000 ? rows : tell(count)).toHaveLength(count);
  });

  test('has every published type even when it is small, and some that are not published', () => {
    const types = new Set(parse(tell(400)).map(({ type }) => type));
    expect(publishedActivityTypes.filter((type) => !types.has(type))).toEqual([]);
    expect(types.size).toBeGreaterThan(publishedActivityTypes.length + 3);
  });

  test('is the same each time, oldest first, and has no id twice', () => {
    expect(tell(2000)).toEqual(tell(2000));
    const times = activities.map(timeOf);
    expect(times).toEqual(times.toSorted((left, right) => left - right));
    const ids = rows.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(ids.toSorted());
    expect(ids.every((id) => /^[0-9a-f]{24}$/u.test(id))).toBe(true);
  });

  test('is the same story a week later, with the same ids at the same time of the same weekday', () => {
    const first = tell(400)[100];
    const nextWeek = tell(400, wednesday + 7 * 86_400_000).find(({ id }) => id === first?.id);
    expect((nextWeek?.createdAtMs ?? 0) - (first?.createdAtMs ?? 0)).toBe(7 * 86_400_000);
  });

  test('takes two years and ends in the hour in which it is told', () => {
    const [oldest, newest] = [activities[0], activities.at(-1)];
    expect(oldest).toMatchObject({ type: 'create_organization', createdAt: '2024-11-25T08:02:11Z' });
    expect(wednesday - timeOf(newest ?? {})).toBeLessThan(3_600_000);
    expect(wednesday - timeOf(newest ?? {})).toBeGreaterThan(0);
    const lastMonth = activities.filter((activity) => wednesday - timeOf(activity) < 30 * 86_400_000);
    expect(lastMonth.length).toBeGreaterThan(500);
  });

  test.each(['2026-11-23T00:00:00Z', '2026-11-29T23:00:00Z', '2028-02-29T12:34:56Z'])('can be told at %s', (end) => {
    const told = tell(1000, Date.parse(end));
    expect(told).toHaveLength(1000);
    expect(told.at(-1)?.createdAtMs).toBeLessThan(Date.parse(end));
  });

  test('writes what the API writes: whole seconds, no nulls, addresses for users and keys alone', () => {
    const wrong = activities.filter((activity, index) => {
      const isAddressed = activity.actorType === 'user' || activity.actorType === 'api';
      return (
        !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/u.test(activity.createdAt ?? '') ||
        activity.organizationId !== organizationId ||
        rows[index]?.document.includes('null') !== false ||
        (activity.actorIpAddress !== undefined) !== isAddressed
      );
    });
    expect(wrong).toEqual([]);
  });

  test('names nobody real: documentation addresses and example domains only', () => {
    const documentation = ['192.0.2.0/24', '198.51.100.0/24', '203.0.113.0/24', '2001:db8::/32'];
    const addresses = new Set(activities.flatMap(({ actorIpAddress }) => actorIpAddress ?? []));
    expect([...addresses].filter((address) => !isAddressAllowed(address, documentation))).toEqual([]);
    const domains = new Set(rows.flatMap(({ document }) => document.match(/(?<=@)[\w.-]+/gu) ?? []));
    expect([...domains].filter((domain) => !/^example\.(?:com|org|net)$/u.test(domain))).toEqual([]);
  });

  test('keeps to working hours and weekdays, and services sleep at night', () => {
    const hourOf = (activity: (typeof activities)[number]) => new Date(timeOf(activity)).getUTCHours();
    const byPeople = activities.filter(({ actorType }) => actorType === 'user');
    const working = byPeople.filter((activity) => hourOf(activity) >= 6 && hourOf(activity) < 20);
    expect(working.length / byPeople.length).toBeGreaterThan(0.8);
    const isWeekend = (activity: (typeof activities)[number]) => new Date(timeOf(activity)).getUTCDay() % 6 === 0;
    expect(byPeople.filter(isWeekend).length / byPeople.length).toBeLessThan(0.1);
    const tuesdays = activities.filter((activity) => new Date(timeOf(activity)).getUTCDay() === 2);
    expect(tuesdays.length / activities.length).toBeGreaterThan(0.19);
  });

  test('lets nobody act before joining or after leaving, and nothing happen to a service that is not there', () => {
    const present = new Map(samplePeople.map((person) => [person.actorId, person]));
    const wrong = activities.filter((activity) => {
      const week = weekOf(activity);
      const person = present.get(activity.actorId ?? '');
      const service = sampleServices.find(({ id }) => id === activity.serviceId);
      return [person, service].some((one) => one !== undefined && (week < one.fromWeek || week > one.untilWeek));
    });
    expect(wrong).toEqual([]);
  });

  test('wakes up only what sleeps', () => {
    const asleep = new Set<string>();
    const wrong = activities.filter(({ type, serviceId = '' }) => {
      if (type === 'service_awaken') return !asleep.delete(serviceId);
      if (type !== 'service_idle') return false;
      const wasAsleep = asleep.has(serviceId);
      asleep.add(serviceId);
      return wasAsleep;
    });
    expect(wrong).toEqual([]);
  });

  test('has three fields that no schema lists, and names keys, people and roles by id', () => {
    const fields = new Set(activities.flatMap((activity) => Object.keys(activity)));
    expect([...fields].filter((field) => !(field in activitySchema.shape)).length).toBeGreaterThan(3);
    const id = z.regex(/^[0-9a-f-]{36}$/u);
    const targets = activities.flatMap(({ targetKeyId, targetRoleIds = [] }) => [
      ...(targetKeyId ? [targetKeyId] : []),
      ...targetRoleIds,
    ]);
    expect(z.array(z.string().check(id)).safeParse(targets).success).toBe(true);
    const people = activities.flatMap(({ targetActorIds = [] }) => targetActorIds);
    expect(people.every((person) => person.startsWith('user/Google_0001'))).toBe(true);
  });
});
