import { describe, expect, it } from 'vitest';

import { judgeRename } from './judgeRename.ts';

describe('judgeRename', () => {
  it('calls a rename saved only if the server has the name that was asked for', () => {
    expect(judgeRename('New', 'New', 'Old')).toEqual({ kind: 'saved', name: 'New' });
    expect(judgeRename('Old', 'New', 'Old')).toEqual({ kind: 'notMade', name: 'Old' });
    expect(judgeRename('NEW', 'New', 'Old')).toEqual({ kind: 'otherName', name: 'NEW' });
  });
});
