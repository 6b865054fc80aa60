/**
 * Takes case and diacritics out of a text, so that two texts that differ only in those become equal: `Ångström` and
 * `ANGSTROM` are both `angstrom`. Used on both sides of a search.
 */
export function foldText(text: string): string {
  const lower = text.toLowerCase();
  // Most values are ASCII, and normalizing is the dear part.
  if (isAscii(lower)) return lower;
  // A sigma is lower-cased by its place in the word, which a part of the word does not show.
  return lower.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('ς', 'σ');
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false;
  return true;
}
