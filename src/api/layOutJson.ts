import { jsonTokens } from './jsonTokens.ts';

/**
 * Lays a JSON text out to be read, as `JSON.stringify` with two spaces does, but of the text itself: numbers and strings stay
 * exactly as they came. A number of more digits than JavaScript keeps, or `1.0`, would change on the way through a value.
 *
 * @param json a text that `JSON.parse` takes.
 */
export function layOutJson(json: string): string {
  let text = '';
  let depth = 0;
  let before = '';
  for (const token of jsonTokens(json)) {
    const isOpening = token === '{' || token === '[';
    const isClosing = token === '}' || token === ']';
    const isInside = before === '{' || before === '[';
    if (isClosing) depth--;
    if (isClosing ? !isInside : isInside || before === ',') text += `\n${'  '.repeat(depth)}`;
    text += token === ':' ? ': ' : token;
    if (isOpening) depth++;
    before = token;
  }
  return text;
}
