import type { SearchTerm } from '../search/SearchTerm.ts';

/** Terms of a search that are left out together. */
export type SearchPiece = readonly SearchTerm[];

/**
 * The pieces of a search that can be in the way. The included values of one field are one piece: they are alternatives, so leaving out
 * some of them never gives more. What was not understood is none: it is not applied.
 */
export function listPieces(terms: readonly SearchTerm[]): readonly SearchPiece[] {
  const pieces = new Map<string, SearchTerm[]>();
  for (const term of terms) {
    if (term.kind === 'mistake') continue;
    const key = term.kind === 'field' && !term.isExcluded ? term.field : JSON.stringify(term);
    const piece = pieces.get(key);
    if (piece === undefined) pieces.set(key, [term]);
    else piece.push(term);
  }
  return [...pieces.values()];
}

/** Each two of the pieces. */
export const pairPieces = (pieces: readonly SearchPiece[]): readonly SearchPiece[] =>
  pieces.flatMap((piece, index) => pieces.slice(index + 1).map((other) => piece.concat(other)));
