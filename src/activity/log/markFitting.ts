import type { Dictionary } from './Dictionary.ts';
import { foldCase } from './foldCase.ts';
import { foldText } from './foldText.ts';
import type { LogView } from './LogView.ts';
import { isInCidrBlock, parseCidrBlock, parseIpAddress } from './parseIpAddress.ts';
import type { FacetName, Matcher } from './protocol.ts';
import { fieldOfFacet } from './textFields.ts';

/** Values that are looked at before others get their turn: a few milliseconds. */
const turnCodes = 2048;
/** The same for rows. */
const turnRows = 100_000;

/** Marks the codes of a facet's values that a matcher fits with a 1, in `fits`. What is absent has no code. */
export function* markFitting(
  view: LogView,
  facet: FacetName,
  matcher: Matcher,
  fits: Uint8Array,
): Generator<void, void> {
  if (matcher.kind === 'absent') return;
  const dictionary = view.dictionaries.of(fieldOfFacet[facet]);
  let codes: readonly number[];
  if (matcher.kind === 'cidr') {
    const block = facet === 'ipAddress' ? parseCidrBlock(matcher.block) : undefined;
    if (block === undefined) return;
    codes = yield* codesWhere(dictionary, (text) => isInCidrBlock(parseIpAddress(text), block));
  } else if (matcher.kind === 'prefix') {
    const { prefix } = matcher;
    codes = yield* codesWhere(dictionary, (text) => text.startsWith(prefix));
    if (matcher.elseAnyCase && !(yield* haveRows(view, facet, codes))) {
      const folded = foldCase(prefix);
      codes = yield* codesAmong(view, dictionary, prefix, (text) => foldCase(text).startsWith(folded));
    }
  } else {
    const { value } = matcher;
    const code = dictionary.findText(value);
    codes = code > 0 ? [code] : [];
    if (matcher.elseAnyCase && !(yield* haveRows(view, facet, codes))) {
      const folded = foldCase(value);
      codes = yield* codesAmong(view, dictionary, value, (text) => foldCase(text) === folded);
    }
  }
  for (const code of codes) fits[code] = 1;
}

/** @param hits looks only at the codes that have a 1 in it. */
function* codesWhere(
  dictionary: Dictionary,
  isFit: (text: string) => boolean,
  hits?: Uint8Array,
): Generator<void, number[]> {
  const codes: number[] = [];
  for (let code = 1; code <= dictionary.count; code++) {
    if ((hits === undefined || hits[code] === 1) && isFit(dictionary.textOf(code))) codes.push(code);
    if (code % turnCodes === 0) yield;
  }
  return codes;
}

/** The codes whose text fits, where a text can only fit if it contains `part` in some spelling: few, found by the index. */
function* codesAmong(
  view: LogView,
  dictionary: Dictionary,
  part: string,
  isFit: (text: string) => boolean,
): Generator<void, number[]> {
  const folded = foldText(part);
  // Of a text that is nothing but diacritics, nothing is left to look for.
  if (folded === '') return yield* codesWhere(dictionary, isFit);
  const { hits } = yield* view.indexes.searchText(dictionary).find(folded, dictionary.count);
  return yield* codesWhere(dictionary, isFit, hits);
}

/** Whether any row has one of these values (by code, ascending): a dictionary may know some of rows that were replaced, or are yet to come. */
function* haveRows(view: LogView, facet: FacetName, wanted: readonly number[]): Generator<void, boolean> {
  const [only] = wanted;
  if (only === undefined) return false;
  const isWanted = new Uint8Array((wanted.at(-1) ?? 0) + 1);
  for (const code of wanted) isWanted[code] = 1;
  for (const column of view.columnsOf(facet)) {
    const codes = column?.codes;
    if (codes === undefined) continue;
    if (wanted.length === 1) {
      const row = codes.indexOf(only);
      if (row >= 0 && row < view.length) return true;
      yield;
      continue;
    }
    for (let row = 0; row < view.length; row++) {
      if (isWanted[codes[row] ?? 0] === 1) return true;
      if (row % turnRows === turnRows - 1) yield;
    }
  }
  return false;
}
