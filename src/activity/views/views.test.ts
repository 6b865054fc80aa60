import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { publishedActivityTypes } from '../../api/publishedActivityTypes.ts';
import { activitySearch, writeActivitySearch } from '../search/activitySearch.ts';
import { activitySentences } from '../sentences/activitySentences.ts';
import { builtInViews } from './builtInViews.ts';
import { faultOfName } from './faultOfName.ts';
import { withImported } from './withImported.ts';
import { withNewName, withoutView, withRestored, withView } from './withView.ts';
import { parseViews, printViews } from './parseViews.ts';
import { isSameName, isShownView, searchOfView, viewOfSearch, type SavedView } from './SavedView.ts';

const people: SavedView = { name: 'Mine', query: 'actorType:user -type:service_idle', order: 'newest' };
const other: SavedView = { name: 'Other', query: 'last:7d', order: 'oldest', zone: 'Europe/Berlin' };

const views: fc.Arbitrary<SavedView[]> = fc.uniqueArray(
  fc.record(
    {
      name: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).filter((name) => name.trim() === name),
      query: fc.string(),
      order: fc.constantFrom('newest', 'oldest'),
      zone: fc.constantFrom('UTC', 'local', 'Asia/Kathmandu'),
    },
    { requiredKeys: ['name', 'query', 'order'] },
  ),
  { selector: ({ name }) => name.trim().toLowerCase(), maxLength: 5 },
);

/** The published types that a view shows. */
function typesOf(name: string): string[] {
  const view = builtInViews.find((one) => one.name === name);
  if (view === undefined) throw new Error(`no view ${name}`);
  const terms = searchOfView(view).terms.filter((term) => term.kind === 'field');
  return publishedActivityTypes.filter((type) =>
    terms.some(({ value, isPrefix }) => (isPrefix ? type.startsWith(value) : type === value)),
  );
}

const typesOfGroup = (...groups: readonly string[]): string[] =>
  publishedActivityTypes.filter((type) => groups.includes(activitySentences[type]?.group ?? ''));

describe('built-in views', () => {
  it('are those that are promised, each understood as a whole', () => {
    expect(builtInViews.map(({ name }) => name)).toEqual([
      'Everything',
      'People',
      'Support access',
      'Failed sign-ins',
      'Keys and roles',
      'Network access',
      'Service lifecycle',
      'Billing',
    ]);
    for (const view of builtInViews) {
      expect(searchOfView(view).terms.filter(({ kind }) => kind === 'mistake')).toEqual([]);
    }
  });
  it('name types that exist', () => {
    const published = new Set<string>(publishedActivityTypes);
    for (const view of builtInViews) {
      for (const term of searchOfView(view).terms) {
        if (term.kind !== 'field' || term.field !== 'type') continue;
        const exists = term.isPrefix
          ? publishedActivityTypes.some((type) => type.startsWith(term.value))
          : published.has(term.value);
        expect(exists, `${view.name}: ${term.value}`).toBe(true);
      }
    }
  });
  it('leave out no type of billing, keys and roles', () => {
    expect(typesOf('Billing')).toEqual(expect.arrayContaining(typesOfGroup('billing')));
    expect(typesOf('Keys and roles')).toEqual(expect.arrayContaining(typesOfGroup('keys', 'roles')));
  });
});

describe('a view', () => {
  it('is what was shown, and shows it again, also from an address', () => {
    const address = 'actorType=support&q=type%3Arole_*+-%22some+text%22&order=oldest&zone=UTC';
    const search = activitySearch(new URLSearchParams(address));
    const view = viewOfSearch(' Roles by support ', search);
    expect(view.name).toBe('Roles by support');
    expect(searchOfView(view)).toEqual(search);
    expect(isShownView(view, search)).toBe(true);
    expect(isShownView(view, { ...search, order: 'newestFirst' })).toBe(false);
    expect(isShownView(view, { ...search, terms: search.terms.toReversed() })).toBe(true);
    expect(writeActivitySearch(new URLSearchParams(), searchOfView(view)).toString()).toBe(
      writeActivitySearch(new URLSearchParams(), search).toString(),
    );
  });
  it('without a zone leaves the reader’s zone alone', () => {
    const current = { terms: [], order: 'newestFirst' as const, timeZone: 'Asia/Tokyo' };
    expect(searchOfView(people, current).timeZone).toBe('Asia/Tokyo');
    expect(searchOfView(other, current).timeZone).toBe('Europe/Berlin');
  });
});

describe('views as text', () => {
  it('are read as they were written', () => {
    fc.assert(
      fc.property(views, (written) => {
        expect(parseViews(printViews(written))).toEqual({ kind: 'read', views: written });
      }),
    );
  });
  it.each([
    ['', 'It is not JSON.'],
    ['{"kind":"activity-views"', 'It is not JSON.'],
    ['[]', 'It does not say that it holds views.'],
    ['{"kind":"activity-views","version":2,"views":[]}', 'It was written by a newer version of the dashboard.'],
    ['{"kind":"activity-views","version":"2","views":[]}', 'It does not say its version.'],
    ['{"kind":"activity-views","version":1}', 'It has no list of views.'],
    [JSON.stringify({ kind: 'activity-views', version: 1, views: [7] }), 'View 1 is no object.'],
    [printViews([people, { ...people, name: ' ' }]), 'View 2 has no name, or one of more than 80 characters.'],
    [printViews([people, { ...other, name: 'mine' }]), 'It has two views called “mine”.'],
    [printViews([{ ...other, zone: 'Nowhere/At_All' }]), 'The zone of the view “Other” is unknown.'],
  ])('that are no views are kept, and it is said why: %s', (text, reason) => {
    expect(parseViews(text)).toEqual({ kind: 'broken', text, reason });
  });
});

describe('the list of views', () => {
  it('takes a new view in, or puts it in the place of its namesake', () => {
    expect(withView([people], other)).toEqual([people, other]);
    const changed = { ...other, name: ' mine ' };
    expect(withView([people, other], changed)).toEqual([changed, other]);
  });
  it('keeps the place of a view that is renamed, or deleted and brought back', () => {
    expect(withNewName([people, other], 'MINE', ' Yours ')).toEqual([{ ...people, name: 'Yours' }, other]);
    expect(withRestored(withoutView([people, other], 'Mine'), people, 0)).toEqual([people, other]);
    expect(withRestored([{ ...other, name: 'Mine' }], people, 0)).toHaveLength(1);
  });
  it('loses nothing to an import, whatever the names', () => {
    fc.assert(
      fc.property(views, views, (mine, theirs) => {
        const { views: all, added } = withImported(mine, theirs);
        expect(all.slice(0, mine.length)).toEqual(mine);
        expect(all).toHaveLength(mine.length + added);
        for (const { name: _, ...what } of theirs) expect(all).toContainEqual(expect.objectContaining(what));
        expect(parseViews(printViews(all)).kind).toBe('read');
        expect(withImported(all, mine).added).toBe(0);
        expect(withImported(all, theirs).added).toBe(0);
      }),
    );
    expect(withImported([people], [{ ...other, name: 'mine' }]).views[1]?.name).toBe('mine (2)');
    expect(withImported([], [{ ...other, name: 'people' }]).views[0]?.name).toBe('people (2)');
    const long = 'x'.repeat(80);
    expect(withImported([{ ...people, name: long }], [{ ...other, name: long }]).views[1]?.name).toBe(
      `${'x'.repeat(76)} (2)`,
    );
  });
  it('refuses names that are empty, long or taken', () => {
    expect(faultOfName('  ', [])).toBe('A view needs a name.');
    expect(faultOfName('x'.repeat(81), [])).toMatch(/80/u);
    expect(faultOfName(' mine', [people])).toBe('There is a view called “Mine” already.');
    expect(faultOfName('New', [people])).toBeUndefined();
    expect(isSameName(' A ', 'a')).toBe(true);
  });
});
