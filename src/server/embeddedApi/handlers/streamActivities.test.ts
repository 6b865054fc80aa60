import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod/mini';

import type { Store } from '../../store/openStore.ts';
import { openTestStoreMs } from '../../store/openTestStore.ts';
import { createTestApi, signAs, type TestApi } from '../createTestApi.ts';

let api: TestApi;
let statements = 0;
let organizationId: string;
let key: ReturnType<Awaited<ReturnType<TestApi['organize']>>['key']>;
const total = 4500;

beforeAll(async () => {
  api = await createTestApi();
  const { database } = api.store;
  const counting: Store = {
    ...api.store,
    database: {
      ...database,
      query: async (...query) => {
        statements += 1;
        return database.query(...query);
      },
    },
  };
  // Three to a second, handed over in no order; the ids decide within a second.
  const activities = Array.from({ length: total }, (_, index) => {
    const number = (index * 2503) % total;
    const createdAt = new Date(Date.parse('2026-08-04T20:00:00Z') + Math.floor(number / 3) * 1000).toISOString();
    return {
      id: `id-${String(number).padStart(5, '0')}`,
      createdAt: createdAt.replace('.000', ''),
      type: 'user_login',
    };
  });
  const organization = await api.organize({ activities });
  organizationId = organization.id;
  key = organization.key('developer');
  api = Object.assign(api, { ...(await createTestApi({ store: counting })), store: api.store });
}, openTestStoreMs);
afterAll(async () => api.store.close());

const listBody = z.object({
  result: z.array(z.looseObject({ id: z.string(), createdAt: z.string() })),
  requestId: z.uuid(),
  status: z.literal(200),
});

async function list(query = ''): Promise<z.infer<typeof listBody>['result']> {
  const { body } = await api.call(key, `/v1/organizations/${organizationId}/activities${query}`);
  return listBody.parse(body).result;
}

describe('the list of activities', () => {
  test('has them all, newest first, and those of one second by id', async () => {
    const expected = Array.from({ length: total }, (_, index) => `id-${String(total - 1 - index).padStart(5, '0')}`);
    expect((await list()).map(({ id }) => id)).toEqual(expected);
  });

  test.each([
    ['?from_date=2026-08-04T20:24:59Z', 3],
    ['?from_date=2026-08-04T20:24:59.000Z&to_date=2026-08-04T20:24:59.000Z', 3],
    ['?to_date=2026-08-04T20:00:01', 6],
    ['?from_date=2026-08-04T22:24:59%2B02:00', 3],
    ['?from_date=2026-08-04T22:24:59+02:00', 3],
    ['?from_date=2026-08-04T20:24:58.001Z', 3],
    ['?from_date=2027-01-01T00:00:00Z', 0],
    ['?from_date=2026-08-05T00:00:00Z&to_date=2026-08-01T00:00:00Z', 0],
  ])('%s has %i, both ends included', async (query, count) => {
    expect(await list(query)).toHaveLength(count);
  });

  test.each([
    ['?from_date=2026-08-04', /^BAD_REQUEST: from_date must be a date-time such as /u],
    ['?to_date=', /^BAD_REQUEST: to_date must be a date-time such as /u],
    ['?from_date=2026-02-30T00:00:00Z', /^BAD_REQUEST: from_date must be/u],
    ['?limit=10', /^BAD_REQUEST: Unknown parameter: limit$/u],
    [
      '?from_date=2026-08-04T20:00:00Z&from_date=2026-08-04T20:00:00Z',
      /^BAD_REQUEST: Parameter given twice: from_date$/u,
    ],
  ])('%s is refused', async (query, error) => {
    const { body } = await api.call(key, `/v1/organizations/${organizationId}/activities${query}`);
    expect(body).toMatchObject({ status: 400, error: expect.stringMatching(error) });
  });

  test('keeps a row as it was sent, and one of them can be read by its id', async () => {
    const odd = {
      id: 'Ö/ü?',
      createdAt: '2026-08-04T20:10:42.5Z',
      type: 'new_type',
      nested: { __proto__x: [1, null] },
    };
    const organization = await api.organize({ activities: [odd] });
    const path = `/v1/organizations/${organization.id}/activities`;
    const row = { organizationId: organization.id, ...odd };
    expect((await api.call(organization.key('admin'), path)).body).toMatchObject({ result: [row] });
    const one = await api.call(organization.key('admin'), `${path}/${encodeURIComponent(odd.id)}`);
    expect(one.body).toEqual({ result: row, requestId: one.headers.get('x-request-id'), status: 200 });
    for (const id of ['unknown', 'a%00b']) {
      expect((await api.call(organization.key('admin'), `${path}/${id}`)).body).toMatchObject({
        status: 404,
        error: 'NOT_FOUND: There is no activity with this id',
      });
    }
  });

  test('asks the database only as fast as it is read, and no more once the reader has gone', async () => {
    const path = `/v1/organizations/${organizationId}/activities`;
    const response = await api.send(path, { headers: { authorization: signAs(key) } });
    const before = statements;
    const reader = response.body?.getReader();
    await reader?.read();
    expect(statements - before).toBe(0);
    await reader?.read();
    expect(statements - before).toBe(1);
    await reader?.read();
    expect(statements - before).toBe(2);
    await reader?.cancel();
    await list('?from_date=2027-01-01T00:00:00Z');
    // That list needs one for its key and one for its rows; the cancelled one needs none.
    expect(statements - before).toBe(4);
  });

  test('leaves timers and other requests their turn', async () => {
    let isListDone = false;
    let turns = 0;
    const timer = setInterval(() => {
      turns += isListDone ? 0 : 1;
    }, 0);
    await list();
    isListDone = true;
    clearInterval(timer);
    expect(turns).toBeGreaterThan(0);
  });
});
