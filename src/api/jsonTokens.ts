const space = /[ \t\n\r]*/uy;
/** A string with its escapes as they came, one sign, or a number or literal. */
const token = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],:]|[^ \t\n\r{}[\],:"]+/uy;

/**
 * The parts of a JSON text as they came, without the white space between them: numbers keep all their digits, which a number
 * in a variable would not.
 *
 * @param json a text that `JSON.parse` takes; nothing is checked again.
 */
export function* jsonTokens(json: string): Generator<string, void> {
  let position = 0;
  for (;;) {
    space.lastIndex = position;
    space.test(json);
    token.lastIndex = space.lastIndex;
    const found = token.exec(json)?.[0];
    if (found === undefined) return;
    position = token.lastIndex;
    yield found;
  }
}
