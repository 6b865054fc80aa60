import { foldText } from '../log/foldText.ts';
import { activitySentences, keyUpdatePhrases } from './activitySentences.ts';

const wordsOf = (phrase: string): string => foldText(phrase.replaceAll(/\{\w+(?:\|([^}]*))?\}/gu, '$1'));

const phrasesOfTypes = Object.entries(activitySentences).map(([type, { phrase }]) => [type, wordsOf(phrase)] as const);
const phrasesOfUpdates = [...keyUpdatePhrases].map(([update, phrase]) => [update, wordsOf(phrase)] as const);

/** The types, and the changes of keys, whose sentence contains a text, in any case: what is read on the screen can be looked for. */
export function typesSaying(text: string): { type: readonly string[]; keyUpdateType: readonly string[] } {
  const sought = foldText(text.trim());
  const saying = (phrases: readonly (readonly [value: string, words: string])[]) =>
    sought === '' ? [] : phrases.filter(([, words]) => words.includes(sought)).map(([value]) => value);
  return { type: saying(phrasesOfTypes), keyUpdateType: saying(phrasesOfUpdates) };
}
