import { fieldOfFacet, searchedFields, textFields } from './textFields.ts';
import type { TextField } from './textFields.ts';
import { damagedId } from './damagedId.ts';
import { foldText } from './foldText.ts';
import type { ActivityRow } from './protocol.ts';
import { readDateTime } from './readDateTime.ts';
import { targetsOf } from './readTargets.ts';
import type { ReferenceDocument } from './readReferenceDocument.ts';

/** An activity as a plain object: how the list shows it, and what it says beyond that. */
export interface ReferenceActivity {
  row: ActivityRow;
  /** The names of the known members that came as `null`: absent for every question, but not in what is handed on. */
  nulls: ReadonlySet<string>;
  /** The members that are not among the known ones. */
  unknown: [string, unknown][];
  source: string;
}

/** Makes the activity that a row's JSON text says. `occurrence` counts the earlier rows of this text without an id. */
export function readReferenceActivity(source: string, occurrence: number): ReferenceActivity {
  const value: unknown = JSON.parse(source);
  const members = new Map(isObject(value) ? Object.entries(value) : []);
  let damaged = !isObject(value);
  const nulls = new Set<string>();
  const take = (name: string): string | undefined => {
    const member = members.get(name);
    if (member === null) nulls.add(name);
    members.delete(name);
    if (typeof member === 'string') return member;
    if (member !== undefined && member !== null) damaged = true;
    return undefined;
  };
  const id = take('id') ?? '';
  const createdAt = take('createdAt');
  const createdAtMs = createdAt === undefined ? undefined : readDateTime(createdAt);
  if (id === '' || (createdAt !== undefined && createdAtMs === undefined)) damaged = true;
  const texts: Partial<Record<TextField, string>> = {};
  for (const { wire, field } of textFields) {
    const text = take(wire);
    if (text !== undefined) texts[field] = text;
  }
  return {
    row: {
      id: id === '' ? damagedId(new TextEncoder().encode(source), occurrence) : id,
      ...(createdAtMs === undefined ? {} : { createdAtMs }),
      ...texts,
      ...targetsOf(members),
      damaged,
    },
    nulls,
    unknown: [...members],
    source,
  };
}

/** The activities of a body, each id once: the last one wins. */
export function readReferenceActivities(document: ReferenceDocument): Map<string, ReferenceActivity> {
  const activities = new Map<string, ReferenceActivity>();
  const timesSeen = new Map<string, number>();
  for (const source of document.sources) {
    const seen = timesSeen.get(source) ?? 0;
    const activity = readReferenceActivity(source, seen);
    if (activity.row.id.startsWith('damaged:')) timesSeen.set(source, seen + 1);
    activities.set(activity.row.id, activity);
  }
  return activities;
}

/** Newest first, then by id from the greatest; those without a date last. */
export function compareNewestFirst({ row: a }: ReferenceActivity, { row: b }: ReferenceActivity): number {
  const timeA = a.createdAtMs ?? -Infinity;
  const timeB = b.createdAtMs ?? -Infinity;
  if (timeA !== timeB) return timeB > timeA ? 1 : -1;
  return b.id > a.id ? 1 : -1;
}

/** What `readActivity` gives: see the protocol. */
export function contentOf({ row, nulls, unknown, source }: ReferenceActivity): string {
  if (row.damaged) return source;
  const createdAt =
    row.createdAtMs === undefined ? undefined : new Date(row.createdAtMs).toISOString().replace('.000Z', 'Z');
  const texts = textFields.map(({ wire, field }) => [wire, row[field]] as const);
  const known = [['id', row.id] as const, ['createdAt', createdAt] as const, ...texts].flatMap(([name, value]) =>
    value === undefined && !nulls.has(name) ? [] : [[name, value ?? null] as const],
  );
  // Not by assignment: a member may be called `__proto__`.
  return JSON.stringify(Object.fromEntries([...known, ...unknown]));
}

/** Whether the text occurs in the activity. */
export function containsText({ row, unknown }: ReferenceActivity, contains: string): boolean {
  const folded = foldText(contains);
  if (row.id === contains || row.id === folded) return true;
  const texts = searchedFields.map((field) => row[field]);
  texts.push(row.type?.split(/[_-]+/u).join(' ').trim());
  for (const [, value] of unknown) texts.push(...textsIn(value));
  return texts.some((text) => text !== undefined && foldText(text).includes(folded));
}

/** The values of an activity that a matcher on this field's facet looks at. */
export function valueOfFacet(row: ActivityRow, facet: keyof typeof fieldOfFacet): string | undefined {
  return row[fieldOfFacet[facet]] ?? (facet === 'actor' ? row.actorDetails : undefined);
}

/** All texts in a JSON value, however deep. */
function textsIn(value: unknown): string[] {
  const texts: string[] = [];
  const left = [value];
  while (left.length > 0) {
    const next = left.pop();
    if (typeof next === 'string') texts.push(next);
    else if (typeof next === 'object' && next !== null) for (const item of Object.values(next)) left.push(item);
  }
  return texts;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
