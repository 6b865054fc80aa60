import { jsonTokens } from './jsonTokens.ts';

/**
 * The members of a JSON object, in its order, each with the text of its value as it came but for white space. Of two members of
 * a name the last counts, as for `JSON.parse`.
 *
 * @param json a text that `JSON.parse` takes; what is no object has no members.
 */
export function memberTexts(json: string): Map<string, string> {
  const texts = new Map<string, string>();
  const tokens = jsonTokens(json);
  if (next(tokens) !== '{') return texts;
  for (let token = next(tokens); token !== undefined && token !== '}'; token = next(tokens)) {
    if (token === ',') continue;
    const name: unknown = JSON.parse(token);
    // The colon.
    next(tokens);
    texts.set(String(name), readValue(tokens));
  }
  return texts;
}

function readValue(tokens: Iterator<string, void>): string {
  let text = '';
  let depth = 0;
  do {
    const token = next(tokens);
    if (token === undefined) break;
    if (token === '{' || token === '[') depth++;
    if (token === '}' || token === ']') depth--;
    text += token;
  } while (depth > 0);
  return text;
}

const next = (tokens: Iterator<string, void>): string | undefined => tokens.next().value ?? undefined;
