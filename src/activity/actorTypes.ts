import { emptyText } from './emptyText.ts';
import { asWords } from './sentences/describeActivity.ts';

/** The published actor types, in the order in which they are offered. The set is open. */
export const actorTypes = ['user', 'api', 'system', 'support'] as const;

const names = new Map<string, string>([
  ['user', 'User'],
  ['api', 'API'],
  ['system', 'System'],
  ['support', 'Support'],
]);

/** An actor type as it is shown; an unknown one as its words, and an empty one as what it is. */
export const actorTypeName = (actorType: string): string =>
  names.get(actorType) ?? (actorType.trim() === '' ? emptyText : asWords(actorType));

/** The colour that stands for an actor type, as a value for CSS; unknown ones share one. Defined in `actorTypeColours.ts`. */
export const actorTypeColour = (actorType: string | undefined): string =>
  `var(--actor-${actorType !== undefined && names.has(actorType) ? actorType : 'other'})`;
