import { parseSearch } from './parseSearch.ts';
import { printTerm } from './printSearch.ts';
import { searchFields, type SearchField, type SearchTerm } from './SearchTerm.ts';

/** The word at the caret of the filter bar, as far as it can be completed. */
export interface TypedWord {
  /** Where it stands in the text: `from` inclusive, `to` exclusive. */
  from: number;
  to: number;
  isExcluded: boolean;
  /** The field before the colon; undefined while none has been written. */
  field: SearchField | undefined;
  /** What has been written of the value, or of a field's name or a free text. */
  typed: string;
}

/** Finds the word at the caret. Quotes are left out of what has been typed; a text after an opening quote counts too. */
export function typedWordAt(text: string, caret: number): TypedWord {
  const placed = parseSearch(text).find(({ from, to }) => from < caret && caret <= to);
  if (placed === undefined) return { from: caret, to: caret, isExcluded: false, field: undefined, typed: '' };
  const source = text.slice(placed.from, placed.to);
  const { minus, name, value } =
    /^(?<minus>-?)(?:(?<name>[a-z]+):)?"?(?<value>.*?)"?\*?$/isu.exec(source)?.groups ?? {};
  const field = searchFields.find((known) => known.toLowerCase() === name?.toLowerCase());
  return {
    from: placed.from,
    to: placed.to,
    isExcluded: minus === '-',
    field,
    typed: field === undefined && name !== undefined ? `${name}:${value ?? ''}` : (value ?? ''),
  };
}

/** Puts a whole term in the place of the word; a space follows, so that the next word can be written at once. */
export function completeWith(text: string, word: TypedWord, term: SearchTerm): string {
  const rest = text.slice(word.to).trimStart();
  return `${text.slice(0, word.from)}${printTerm(term)} ${rest}`;
}

/** Puts the name of a field in the place of the word; its value is still to be written. */
export function completeField(text: string, word: TypedWord, field: string): string {
  return `${text.slice(0, word.from)}${word.isExcluded ? '-' : ''}${field}:${text.slice(word.to)}`;
}
