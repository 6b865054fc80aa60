/**
 * Reads a CSV file (RFC 4180), one character after the other: on its own, so that writer and reader cannot be wrong in the same way.
 * @throws where the last record has no line end.
 */
export function readReferenceCsv(text: string): string[][] {
  const records: string[][] = [];
  let cells: string[] = [];
  let cell = '';
  let isQuoted = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? '';
    if (isQuoted) {
      if (character !== '"') cell += character;
      else if (text[at + 1] === '"') cell += text[++at] ?? '';
      else isQuoted = false;
    } else if (character === '"' && cell === '') isQuoted = true;
    else if (character === ',') {
      cells.push(cell);
      cell = '';
    } else if (character === '\r' && text[at + 1] === '\n') {
      at++;
      records.push([...cells, cell]);
      cells = [];
      cell = '';
    } else cell += character;
  }
  if (cell !== '' || cells.length > 0 || isQuoted) throw new Error('the last record has no end');
  return records;
}

/** The text of a cell, without the apostrophes that keep spreadsheets from running parts of it. */
export const withoutApostrophes = (cell: string): string =>
  cell.replace(/^'/u, '').replaceAll(/(?<separator>\r\n?|[\n\t;|])'/gu, '$<separator>');
