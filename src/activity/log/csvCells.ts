/** What a spreadsheet may take for the start of a formula, with the full-width forms, as the inside of a character class. */
const formulaSigns = String.raw`=+\-@\uff0b\uff0d\uff1d\uff20`;

/** At the beginning of a cell; white space before a sign changes nothing. */
const formulaStart = new RegExp(String.raw`^[\s\u00a0\u200b\ufeff]*[${formulaSigns}]|^[\t\r\n]`, 'u');

/**
 * Within a cell, where another cell may begin: a spreadsheet whose separator is the semicolon (as in German or French) sees no cell that
 * begins with a quote, so that quotes protect nothing there, and neither a semicolon nor a line end. What follows may be a formula.
 */
const innerStart = new RegExp(
  String.raw`(?<separator>\r\n?|[\n\t;|])(?='|(?:[^\S\r\n\t]|["\u200b])*[${formulaSigns}])`,
  'gu',
);

/** What RFC 4180 wants in quotes, and besides what other programs take for a separator. */
const needsQuotes = /[",;\t\r\n|]|^\s|\s$/u;

/**
 * Writes texts as one record of a CSV file (RFC 4180), with its line end. What a spreadsheet would run as a formula, at the beginning of
 * a cell or after what may be a separator within it, gets an apostrophe before it (OWASP, “CSV Injection”), and so does an apostrophe
 * that stands there already: taking one off at each of these places gives the text back.
 *
 * @returns `safeCells`: in how many cells there are such apostrophes.
 */
export function csvCells(cells: readonly string[]): { record: string; safeCells: number } {
  let safeCells = 0;
  const written = cells.map((cell) => {
    const isUnsafe = formulaStart.test(cell) || cell.startsWith("'");
    const safe = `${isUnsafe ? "'" : ''}${cell.replaceAll(innerStart, "$<separator>'")}`;
    if (safe !== cell) safeCells++;
    return safe !== cell || needsQuotes.test(cell) ? `"${safe.replaceAll('"', '""')}"` : cell;
  });
  return { record: `${written.join(',')}\r\n`, safeCells };
}
