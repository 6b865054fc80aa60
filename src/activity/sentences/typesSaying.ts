import { activitySentences } from './activitySentences.ts';

const phrases = Object.entries(activitySentences).map(
  ([type, { phrase }]) => [type, phrase.replaceAll(/\{\w+(?:\|([^}]*))?\}/gu, '$1').toLowerCase()] as const,
);

/** The types whose sentence contains a text, in any case: what is read on the screen can be looked for. */
export function typesSaying(text: string): readonly string[] {
  const sought = text.trim().toLowerCase();
  return sought === '' ? [] : phrases.filter(([, phrase]) => phrase.includes(sought)).map(([type]) => type);
}
