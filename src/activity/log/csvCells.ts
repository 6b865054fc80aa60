/** What a spreadsheet may take for the start of a formula; white space before it, and its full-width forms, change nothing. */
const formulaStart = /^[\s\u00a0\u200b\ufeff]*[=+\-@\uff0b\uff0d\uff1d\uff20]|^[\t\r\n]/u;

/** What RFC 4180 wants in quotes, and besides what other programs take for a separator. */
const needsQuotes = /[",;\t\r\n|]|^\s|\s$/u;

/**
 * Writes texts as one record of a CSV file (RFC 4180), with its line end. A cell that a spreadsheet would run as a formula gets an
 * apostrophe before it and quotes around it (OWASP, “CSV Injection”); a value that begins with an apostrophe gets another one, so that
 * the first one can always be taken off again.
 */
export function csvCells(cells: readonly string[]): { record: string; safeCells: number } {
  let safeCells = 0;
  const written = cells.map((cell) => {
    const isUnsafe = formulaStart.test(cell) || cell.startsWith("'");
    if (isUnsafe) safeCells++;
    return isUnsafe || needsQuotes.test(cell) ? `"${isUnsafe ? "'" : ''}${cell.replaceAll('"', '""')}"` : cell;
  });
  return { record: `${written.join(',')}\r\n`, safeCells };
}
