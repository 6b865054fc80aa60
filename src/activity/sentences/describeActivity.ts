import { activitySentences, keyUpdatePhrases, type ActivitySentence } from './activitySentences.ts';

/** What a sentence needs of an activity; a row of the list and an activity of the API both have it. */
export interface DescribableActivity {
  type?: string | undefined;
  actorType?: string | undefined;
  actorId?: string | undefined;
  actorDetails?: string | undefined;
  serviceId?: string | undefined;
  keyUpdateType?: string | undefined;
  targetKeyId?: string | undefined;
  /** What people call the key, where the log has looked it up. */
  targetKeyName?: string | undefined;
  targetRoleIds?: readonly string[] | undefined;
  targetRoleNames?: readonly string[] | undefined;
  targetActorIds?: readonly string[] | undefined;
  /** What people call the actors above, in the same order, where the log has looked them up. */
  targetActorNames?: readonly string[] | undefined;
  targetResourceIds?: readonly string[] | undefined;
}

/** What people call things, by id. A thing that is not in it is shown by its id. */
export interface ActivityNames {
  services: ReadonlyMap<string, string>;
  keys?: ReadonlyMap<string, string>;
  actors?: ReadonlyMap<string, string>;
}

export interface SentencePart {
  kind: 'words' | 'name';
  text: string;
  /** Which value of the activity a name stands for, if it is one of those that can be searched for. */
  value?: 'service' | 'key';
}

export interface Sentence {
  /** Who did it, as people call them. */
  actor: string;
  /** What they did, to whom or what. */
  parts: readonly SentencePart[];
}

const sentenceOf = new Map<string, ActivitySentence>(Object.entries(activitySentences));

/** The theme of a type; `other` for one that was never published. */
export const activityGroupOf = (type: string | undefined) =>
  (type === undefined ? undefined : sentenceOf.get(type)?.group) ?? 'other';

/** A value of an open set as words: `new_kind-of-thing` gives `new kind of thing`. */
export const asWords = (value: string): string => value.replaceAll(/[_-]+/gu, ' ').trim() || value;

/** An id that is too long to read, by its start; the whole one is in the details. */
export const shortId = (id: string): string => (id.length > 12 ? `${id.slice(0, 8)}…` : id);

/** The `actorId` in `user/<id>`, as an activity names an actor that something was done to. */
export const actorIdOfTarget = (target: string): string => target.replace(/^user\//u, '');

/** Who did it: the most telling of what the activity says. */
export function describeActor({ actorType, actorId, actorDetails }: DescribableActivity): string {
  const known = [actorDetails, actorId].find((text) => text !== undefined && text.trim() !== '');
  // Its id says nothing.
  if (actorType === 'system') return known === actorId ? 'System' : (known ?? 'System');
  if (known !== undefined) return known;
  if (actorType === 'support') return 'Support';
  if (actorType === 'user') return 'An unnamed user';
  if (actorType === 'api') return 'An unnamed API key';
  return actorType === undefined || actorType === '' ? 'Someone' : asWords(actorType);
}

/** Says what happened, in the words of people. A type that was never published is shown as its words, and loses nothing. */
export function describeActivity(activity: DescribableActivity, names: ActivityNames): Sentence {
  const phrase = phraseOf(activity);
  const parts: SentencePart[] = [];
  const pattern = /\{(?<slot>\w+)(?:\|(?<without>[^}]*))?\}|[^{]+/gu;
  for (const { 0: text, groups } of phrase.matchAll(pattern)) {
    const slot = groups?.['slot'];
    if (slot === undefined) parts.push({ kind: 'words', text });
    else parts.push(...fillSlot(slot, groups?.['without'], activity, names));
  }
  return { actor: describeActor(activity), parts: trimEnd(parts) };
}

/** The whole sentence as plain text. */
export const sentenceText = ({ actor, parts }: Sentence): string =>
  `${actor} ${parts.map(({ text }) => text).join('')}`.trim();

function phraseOf({ type, keyUpdateType, serviceId }: DescribableActivity): string {
  if (type === undefined || type === '') return 'did something that has no type';
  const updated = keyUpdateType === undefined ? undefined : keyUpdatePhrases.get(keyUpdateType);
  const hasService = serviceId !== undefined && serviceId !== '';
  const withService = (phrase: string) =>
    !hasService || phrase.includes('{service') ? phrase : `${phrase} on {service}`;
  if (type === 'openapi_key_update' && updated !== undefined) return withService(updated);
  const known = sentenceOf.get(type)?.phrase;
  const words =
    known === undefined
      ? `· ${asWords(type).replaceAll(/[{}]/gu, ' ')}${hasService ? ' · {service}' : ''}`
      : withService(known);
  return keyUpdateType === undefined ? words : `${words} (${asWords(keyUpdateType).replaceAll(/[{}]/gu, ' ')})`;
}

function fillSlot(
  slot: string,
  without: string | undefined,
  activity: DescribableActivity,
  names: ActivityNames,
): SentencePart[] {
  const missing: SentencePart[] = [{ kind: 'words', text: without ?? `a ${slot}` }];
  switch (slot) {
    case 'service': {
      const { serviceId } = activity;
      if (serviceId === undefined || serviceId === '') return missing;
      const name = names.services.get(serviceId);
      return name === undefined
        ? [
            { kind: 'words', text: 'service ' },
            { ...nameOf(shortId(serviceId)), value: 'service' },
          ]
        : [{ ...nameOf(name), value: 'service' }];
    }
    case 'key': {
      const { targetKeyId, targetKeyName } = activity;
      if (targetKeyId === undefined || targetKeyId === '') return missing;
      const name = names.keys?.get(targetKeyId) ?? targetKeyName ?? names.actors?.get(targetKeyId);
      return [
        { kind: 'words', text: 'the API key ' },
        { ...nameOf(name ?? shortId(targetKeyId)), value: 'key' },
      ];
    }
    case 'roles':
    case 'affectedRoles': {
      const roles = filled(activity.targetRoleNames) ?? filled(activity.targetRoleIds)?.map(shortId);
      if (roles === undefined) return missing;
      // The API names the affected roles, and not whether they were given or taken: neither does the sentence.
      const words = slot === 'affectedRoles' ? ': ' : roles.length === 1 ? 'the role ' : 'the roles ';
      return [{ kind: 'words', text: words }, ...listOf(roles)];
    }
    case 'members': {
      const ids = activity.targetActorIds?.map((id) => actorIdOfTarget(id));
      const members = filled(activity.targetActorNames ?? ids?.map((id) => names.actors?.get(id) ?? id));
      return members === undefined ? missing : listOf(members);
    }
    case 'resources': {
      const resources = filled(activity.targetResourceIds);
      if (resources === undefined) return missing;
      return [
        { kind: 'words', text: resources.length === 1 ? 'the resource ' : 'the resources ' },
        ...listOf(resources),
      ];
    }
    default:
      return missing;
  }
}

const nameOf = (text: string): SentencePart => ({ kind: 'name', text });

const filled = (values: readonly string[] | undefined): readonly string[] | undefined =>
  values === undefined || values.length === 0 ? undefined : values;

/** `a, b and c`; of a long list, the first three and how many more there are. */
function listOf(values: readonly string[]): SentencePart[] {
  const shown = values.length > 4 ? values.slice(0, 3) : values;
  const rest = values.length - shown.length;
  return shown
    .flatMap((value, index) => {
      if (index === 0) return [nameOf(value)];
      const isLast = index === shown.length - 1 && rest === 0;
      return [{ kind: 'words' as const, text: isLast ? ' and ' : ', ' }, nameOf(value)];
    })
    .concat(rest > 0 ? [{ kind: 'words', text: ` and ${rest} more` }] : []);
}

/** An empty slot at the end leaves a space behind. */
function trimEnd(parts: readonly SentencePart[]): readonly SentencePart[] {
  const full = parts.filter(({ text }) => text !== '');
  const last = full.at(-1);
  return last?.kind === 'words' ? [...full.slice(0, -1), { kind: 'words', text: last.text.trimEnd() }] : full;
}
