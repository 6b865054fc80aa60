import { saysText } from './saysText.ts';

/** Whether a text says each word of another, in any order, by the rule of `saysText`. */
export const saysAllWords = (text: string, sought: string): boolean =>
  sought.split(/\s+/u).every((word) => saysText(text, word));
