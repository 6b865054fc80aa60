import { describe, expect, test } from 'vitest';

import { readReferenceDocument } from './readReferenceDocument.ts';

const read = (body: string): ReturnType<typeof readReferenceDocument> =>
  readReferenceDocument(new TextEncoder().encode(body));

describe('the plain reading of a body', () => {
  test.each([
    ['a bare list', '[{"id":"a"} , {"id":"b"}]', ['{"id":"a"}', '{"id":"b"}'], 'complete'],
    ['an envelope', '{"requestId":"r","result":[{"id":"a"}],"status":200}', ['{"id":"a"}'], 'complete'],
    ['an envelope with one activity', '{"result":{"id":"a"}}', ['{"id":"a"}'], 'complete'],
    ['one bare activity', ' {"id":"a"} ', ['{"id":"a"}'], 'complete'],
    ['two results, of which the last counts', '{"result":[1],"result":[2]}', ['2'], 'complete'],
    ['an empty list', '[]', [], 'complete'],
    ['an answer without activities', '{"status":200}', [], 'notActivities'],
    ['a result that is no list', '{"result":null}', [], 'notActivities'],
    ['a text', '"a"', [], 'notActivities'],
    ['a list that is cut in a row', '[{"id":"a"},{"id":"b"', ['{"id":"a"}'], 'cutShort'],
    ['a list that is cut in a number', '[1,2', ['1'], 'cutShort'],
    ['an envelope that is cut after its list', '{"result":[{"id":"a"}]', ['{"id":"a"}'], 'cutShort'],
    ['a list with a row that is no JSON', '[{"id":"a"},{"id":nil},{"id":"b"}]', ['{"id":"a"}'], 'cutShort'],
    ['no bytes', '', [], 'cutShort'],
  ])('reads %s', (_, body, sources, verdict) => {
    expect(read(body)).toMatchObject({ sources, verdict });
  });

  test('takes the request id of an envelope, also of one that is cut', () => {
    expect(read('{"requestId":"r","result":[').requestId).toBe('r');
    expect(read('{"requestId":"r').requestId).toBeUndefined();
    // A number may go on where the text is cut.
    expect(read('{"requestId":"r","requestId":8').requestId).toBe('r');
    expect(read('{"requestId":"r","requestId":8,').requestId).toBeUndefined();
  });
});
