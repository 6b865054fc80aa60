/** Takes the case out of a text: two texts that differ only in that become equal, and what one begins with the other does too. */
export const foldCase = (text: string): string =>
  // A sigma is lower-cased by its place in the word, which the beginning of a word does not show.
  text.toLowerCase().replaceAll('ς', 'σ');
