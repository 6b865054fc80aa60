import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { pathTo } from '../../ui/paths.ts';
import { readActivityId } from './readActivityId.ts';

describe('readActivityId', () => {
  it('finds any id in the address of its activity, with a search behind it or not', () => {
    const id = fc.string({ minLength: 1, unit: 'grapheme' });
    fc.assert(
      fc.property(fc.uuid(), id, fc.constantFrom('', '?q=actor%3Aada', '#x'), (organizationId, activityId, end) => {
        const address = `https://dashboard.example${pathTo.activity(organizationId, activityId)}${end}`;
        expect(readActivityId(` ${address} `)).toBe(activityId);
      }),
    );
  });
  it.each([
    ['an id of the public server', '66f0a3c2b1d4e5f60718293a', '66f0a3c2b1d4e5f60718293a'],
    ['a UUID with space around it', ' 381dc7ad-47f8-4b9e-8251-3458fa6182ed\n', '381dc7ad-47f8-4b9e-8251-3458fa6182ed'],
    ['an address of the API', '/v1/organizations/o/activities/a1', 'a1'],
    ['an address with a broken escape', '/activities/100%', '100%'],
    ['a word', 'organizations', undefined],
    ['a long word', 'internationalization', undefined],
    ['an e-mail address', 'ada.lovelace.1815@example.com', undefined],
    ['an address of a profile', '/organizations/o/activities/by/actor?value=1', undefined],
  ])('reads %s', (_title, text, id) => {
    expect(readActivityId(text)).toBe(id);
  });
});
