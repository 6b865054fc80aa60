import { memberTexts } from './memberTexts.ts';

/**
 * What `readEnvelope` reads as the result, as the text that came: with every digit of every number, and members that came twice.
 *
 * @param body an answer that `readEnvelope` takes.
 */
export function resultText(body: string): string {
  const members = memberTexts(body);
  return (members.has('id') ? undefined : members.get('result')) ?? body;
}
