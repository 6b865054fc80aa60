import { expect, it } from 'vitest';

import { readEnvelope } from '../../api/readEnvelope.ts';
import { activitySchema } from '../../api/schemas.ts';
import { listActivityFields } from './listActivityFields.ts';

it('lists the known fields in their order, then the others as they came, each with its text', () => {
  const sent = '{"size":9007199254740993,"id":"a","7":1.0,"serviceId":null,"type":"user_login","ratio": [1e400, 2]}';
  const activity = readEnvelope(activitySchema, { status: 200, headers: [] }, sent);
  const fields = listActivityFields(activity, sent);
  expect(fields.map(({ label, json }) => [label, json])).toEqual([
    ['Type', '"user_login"'],
    ['Activity id', '"a"'],
    ['size', '9007199254740993'],
    ['7', '1.0'],
    ['ratio', '[1e400,2]'],
  ]);
});
