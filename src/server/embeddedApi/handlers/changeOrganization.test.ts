import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { openTestStoreMs } from '../../store/openTestStore.ts';
import { createTestApi, type TestAnswer, type TestApi } from '../createTestApi.ts';

let api: TestApi;
beforeAll(async () => {
  api = await createTestApi();
}, openTestStoreMs);
afterAll(async () => api.store.close());

type Organization = Awaited<ReturnType<TestApi['organize']>>;

async function change(
  organization: Organization,
  body: string | Uint8Array<ArrayBuffer> | ReadableStream,
  init: RequestInit = {},
): Promise<TestAnswer> {
  const headers = { 'content-type': 'application/json', 'user-agent': 'Test/1' };
  const path = `/v1/organizations/${organization.id}`;
  return api.call(organization.key('admin'), path, { method: 'PATCH', body, headers, ...init });
}

async function activitiesOf(organization: Organization): Promise<unknown> {
  const { body } = await api.call(organization.key('admin'), `/v1/organizations/${organization.id}/activities`);
  return body;
}

describe('a rename', () => {
  test('trims the name, answers the organization and shows up in the activities', async () => {
    const organization = await api.organize();
    const answer = await change(organization, JSON.stringify({ name: '  Größer & Söhne 🚀\t' }));
    expect(answer.body).toMatchObject({
      result: { id: organization.id, createdAt: '2026-11-24T12:00:00Z', name: 'Größer & Söhne 🚀' },
      status: 200,
    });
    const { id: actorId } = organization.key('admin');
    expect(await activitiesOf(organization)).toMatchObject({
      result: [
        {
          id: expect.stringMatching(/^[0-9a-f]{24}$/u),
          createdAt: '2026-11-24T12:00:00Z',
          type: 'organization_update_name',
          actorType: 'api',
          actorId,
          actorDetails: 'admin',
          actorIpAddress: '203.0.113.9',
          organizationId: organization.id,
          userAgent: 'Test/1',
        },
      ],
    });
  });

  test('to the name it has, or to none, is no change and no activity', async () => {
    const organization = await api.organize();
    for (const body of ['{"name":" Acme "}', '{}', '{"unknown":1}']) {
      expect((await change(organization, body)).status).toBe(200);
    }
    expect(await activitiesOf(organization)).toMatchObject({ result: [] });
  });

  test('changes nothing but the name', async () => {
    const organization = await api.organize();
    const body = '{"name":"New","id":"1","createdAt":"2000-01-01T00:00:00Z","enableCoreDumps":true}';
    expect((await change(organization, body)).body).toMatchObject({
      result: { id: organization.id, createdAt: '2026-11-24T12:00:00Z', name: 'New' },
    });
    expect((await change(organization, '{}')).text).not.toContain('enableCoreDumps');
  });

  test('that loses its activity does not happen at all', async () => {
    const organization = await api.organize();
    await api.store.database.execute('ALTER TABLE activities ADD CONSTRAINT nothing_new CHECK (false) NOT VALID');
    const answer = await change(organization, '{"name":"New"}');
    await api.store.database.execute('ALTER TABLE activities DROP CONSTRAINT nothing_new');
    expect(answer.status).toBe(500);
    expect((await change(organization, '{}')).body).toMatchObject({ result: { name: 'Acme' } });
  });

  test('by many at once keeps every activity, and the name of the last', async () => {
    const organization = await api.organize();
    const names = Array.from({ length: 8 }, (_, index) => `Name ${index}`);
    await Promise.all(names.map(async (name) => change(organization, JSON.stringify({ name }))));
    const list = await activitiesOf(organization);
    expect(list).toMatchObject({ result: { length: names.length } });
    const ids = JSON.stringify(list).match(/"id":"[0-9a-f]{24}"/gu) ?? [];
    expect(ids).toEqual(ids.toSorted().toReversed());
  });
});

describe('a body that cannot be', () => {
  const forbidden = 'name must not contain U+0000 or half of a surrogate pair';
  test.each([
    ['an empty name', '{"name":""}', 400, 'BAD_REQUEST: name must not be empty'],
    ['a name of white space', '{"name":" \\n "}', 400, 'BAD_REQUEST: name must not be empty'],
    ['a number', '{"name":7}', 400, 'BAD_REQUEST: name must be a string'],
    ['null', '{"name":null}', 400, 'BAD_REQUEST: name must be a string'],
    ['U+0000', '{"name":"a\\u0000b"}', 400, `BAD_REQUEST: ${forbidden}`],
    ['half a character', '{"name":"a\\ud800"}', 400, `BAD_REQUEST: ${forbidden}`],
    ['a list', '[]', 400, 'BAD_REQUEST: The body must be a JSON object'],
    ['a text', '"name"', 400, 'BAD_REQUEST: The body must be a JSON object'],
    ['half a JSON text', '{"name":', 400, 'BAD_REQUEST: The body is not valid JSON'],
    ['nothing', '', 400, 'BAD_REQUEST: The body is not valid JSON'],
    ['no UTF-8', new Uint8Array([0x7b, 0xff, 0x7d]), 400, 'BAD_REQUEST: The body is not valid JSON'],
    [
      '64 KiB',
      JSON.stringify({ name: 'x'.repeat(65_536) }),
      413,
      'PAYLOAD_TOO_LARGE: The body is larger than 65536 bytes',
    ],
  ])('%s is refused', async (_title, body, status, error) => {
    const organization = await api.organize();
    expect((await change(organization, body)).body).toMatchObject({ status, error });
    expect((await change(organization, '{}')).body).toMatchObject({ result: { name: 'Acme' } });
  });

  test('is counted while it arrives, and the rest is not waited for', async () => {
    const organization = await api.organize();
    let sentBytes = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        sentBytes += 16_384;
        controller.enqueue(new Uint8Array(16_384).fill(0x20));
      },
    });
    const answer = await change(organization, endless, Object.assign({}, { duplex: 'half' as const }));
    expect(answer.status).toBe(413);
    expect(sentBytes).toBeLessThan(200_000);
  });

  test.each([['text/plain'], ['application/x-www-form-urlencoded'], ['application/jsonx']])(
    'of the type %s answers 415',
    async (type) => {
      const organization = await api.organize();
      const answer = await change(organization, '{"name":"New"}', { headers: { 'content-type': type } });
      expect(answer.body).toMatchObject({ status: 415, error: expect.stringMatching(/^UNSUPPORTED_MEDIA_TYPE: /u) });
    },
  );

  test('is not even read from a key that may not rename', async () => {
    const organization = await api.organize();
    const path = `/v1/organizations/${organization.id}`;
    const answer = await api.call(organization.key('developer'), path, { method: 'PATCH', body: 'no JSON' });
    expect(answer.status).toBe(403);
  });
});
