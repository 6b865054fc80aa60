import { decodeText } from './encodeText.ts';

/** What the inside of a JSON string (without its quotation marks, and known to be right) says. */
export function unescapeText(inside: Uint8Array): string {
  const text = decodeText(inside);
  if (!text.includes('\\')) return text;
  const value: unknown = JSON.parse(`"${text}"`);
  return String(value);
}
