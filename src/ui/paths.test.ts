import fc from 'fast-check';
import { matchRoutes } from 'react-router-dom';
import { describe, expect, it } from 'vitest';

import { paths, pathTo, profileFacets } from './paths.ts';

const paramsOf = (path: string, address: string) => matchRoutes([{ path }], address)?.at(-1)?.params;

describe('pathTo', () => {
  it('makes paths that their pattern matches, with the same values back', () => {
    // "." and ".." are steps in a path however they are written, and the router reads an id's own "%2F" as a slash.
    const id = fc.string({ minLength: 1, unit: 'grapheme' }).filter((text) => !/^\.{1,2}$|%2f/iu.test(text));
    fc.assert(
      fc.property(id, id, (organizationId, activityId) => {
        expect(paramsOf(paths.organization, pathTo.organization(organizationId))).toEqual({ organizationId });
        expect(paramsOf(paths.activities, pathTo.activities(organizationId))).toEqual({ organizationId });
        expect(paramsOf(paths.activity, pathTo.activity(organizationId, activityId))).toEqual({
          organizationId,
          activityId,
        });
      }),
    );
  });
  it('keeps any value of a profile, and no profile has the address of an activity', () => {
    const value = fc.string({ unit: 'grapheme' });
    fc.assert(
      fc.property(fc.uuid(), fc.constantFrom(...profileFacets), value, (organizationId, facet, of) => {
        const { pathname, searchParams } = new URL(
          pathTo.profile(organizationId, facet, of),
          'https://dashboard.example',
        );
        expect(paramsOf(paths.profile, pathname)).toEqual({ organizationId, facet });
        expect(searchParams.get('value')).toBe(of);
        expect(paramsOf(paths.activity, pathname)).toBeUndefined();
      }),
    );
    expect(paramsOf(paths.profile, pathTo.activity('o', 'by/actor'))).toBeUndefined();
    expect(paramsOf(paths.profile, pathTo.activity('o', 'by'))).toBeUndefined();
  });
  it('keeps where to return to through the address of the sign-in page', () => {
    const url = new URL(pathTo.signIn('/organizations/1/activities?q=a&b#c'), 'https://dashboard.example');
    expect(url.searchParams.get('returnTo')).toBe('/organizations/1/activities?q=a&b#c');
    expect(pathTo.signIn('/')).toBe(paths.signIn);
  });
});
