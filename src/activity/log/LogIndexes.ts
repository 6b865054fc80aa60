import type { Dictionary } from './Dictionary.ts';
import { searchedFields } from './textFields.ts';
import type { LogDictionaries } from './LogDictionaries.ts';
import { SearchText } from './SearchText.ts';

/** What queries look up in the dictionaries, made when it is first asked for. It only grows, as the dictionaries do. */
export class LogIndexes {
  readonly extras: SearchText;
  readonly #searchTexts = new Map<Dictionary, SearchText>();

  constructor(dictionaries: LogDictionaries) {
    this.extras = new SearchText((code) => textsInJson(dictionaries.extras.bytesOf(code)));
    for (const field of searchedFields) {
      const dictionary = dictionaries.of(field);
      const textsOf = (code: number): readonly string[] => {
        const text = dictionary.textOf(code);
        return field === 'type' ? [text, wordsOf(text)] : [text];
      };
      this.#searchTexts.set(dictionary, new SearchText(textsOf));
    }
  }

  searchText(dictionary: Dictionary): SearchText {
    const found = this.#searchTexts.get(dictionary);
    if (!found) throw new Error('This dictionary is not searched');
    return found;
  }
}

/** A type as the page shows it where it has no sentence for it. */
const wordsOf = (type: string): string => type.replaceAll(/[_-]+/gu, ' ').trim();

/** All texts in the values of a JSON object, however deep. */
function textsInJson(bytes: Uint8Array): string[] {
  let root: unknown;
  try {
    root = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    // It is JSON, but may be longer than a string can be.
    return [];
  }
  const texts: string[] = [];
  const left: unknown[] = [root];
  while (left.length > 0) {
    const next = left.pop();
    if (typeof next === 'string') texts.push(next);
    else if (typeof next === 'object' && next !== null) for (const item of Object.values(next)) left.push(item);
  }
  return texts;
}
