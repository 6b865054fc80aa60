import type { Activity } from '../../api/schemas.ts';
import { memberTexts } from '../../api/memberTexts.ts';
import { fieldTerm, type SearchTerm } from '../search/SearchTerm.ts';

/** One field of an activity, as the details show it. */
export interface ActivityField {
  /** The wire's name: `actorIpAddress`. */
  name: string;
  /** What people call it; the wire's name for a field that we do not know. */
  label: string;
  value: unknown;
  /** The JSON text of the value, as it came but for white space. */
  json: string;
  /** The search for activities with the same value, where there is one. */
  term: SearchTerm | undefined;
}

interface KnownField {
  label: string;
  term?: (value: string) => SearchTerm;
}

/** The known fields, in the order in which they are shown. */
const knownFields: readonly (readonly [name: string, field: KnownField])[] = [
  ['createdAt', { label: 'Time' }],
  ['type', { label: 'Type', term: (value) => fieldTerm('type', value) }],
  ['actorType', { label: 'Actor type', term: (value) => fieldTerm('actorType', value) }],
  ['actorDetails', { label: 'Actor', term: (value) => fieldTerm('actor', value) }],
  ['actorId', { label: 'Actor id', term: (value) => fieldTerm('actor', value) }],
  ['actorIpAddress', { label: 'IP address', term: (value) => fieldTerm('ip', value) }],
  ['userAgent', { label: 'User agent', term: (value) => fieldTerm('userAgent', value) }],
  ['serviceId', { label: 'Service', term: (value) => fieldTerm('service', value) }],
  ['keyUpdateType', { label: 'Change of the key' }],
  ['targetKeyId', { label: 'Key', term: (value) => fieldTerm('key', value) }],
  ['targetRoleNames', { label: 'Roles' }],
  ['targetRoleIds', { label: 'Role ids' }],
  ['targetActorIds', { label: 'Affected actors' }],
  ['targetResourceIds', { label: 'Resources' }],
  ['id', { label: 'Activity id' }],
  ['organizationId', { label: 'Organization id' }],
];

const knownNames = new Set(knownFields.map(([name]) => name));

/**
 * All fields of an activity: the known ones in a fixed order, then those that we do not know, as they came. None is left out.
 *
 * @param sent the JSON text that the activity was read from.
 */
export function listActivityFields(activity: Activity, sent: string): ActivityField[] {
  const values = new Map<string, unknown>(Object.entries(activity));
  const texts = memberTexts(sent);
  return [
    ...knownFields.flatMap(([name, { label, term }]) => {
      const value = values.get(name);
      const json = texts.get(name);
      if (value === undefined || json === undefined) return [];
      return [
        { name, label, value, json, term: typeof value === 'string' && value !== '' ? term?.(value) : undefined },
      ];
    }),
    ...[...texts]
      .filter(([name]) => !knownNames.has(name))
      .map(([name, json]): ActivityField => ({ name, label: name, value: JSON.parse(json), json, term: undefined })),
  ];
}
