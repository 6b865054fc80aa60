import { expect, it } from 'vitest';

import { typesSaying } from './typesSaying.ts';

it('finds the types and the changes of keys whose sentence has the words, in any case', () => {
  expect(typesSaying(' Renamed ')).toEqual({
    type: ['organization_update_name', 'service_update_name', 'warehouse_update_name'],
    keyUpdateType: ['name-changed'],
  });
  expect(typesSaying('expiry')).toEqual({ type: [], keyUpdateType: ['date-changed'] });
});

it('finds none for nothing', () => {
  expect(typesSaying(' ')).toEqual({ type: [], keyUpdateType: [] });
});
