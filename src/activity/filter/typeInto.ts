/**
 * Puts a text in the place of a part of a field's text as if it had been typed, so that undo takes it back: to set the value would
 * throw away what can be undone. The field tells of it as of any typing.
 *
 * @returns false where the browser does not do it; then nothing has changed.
 */
export function typeInto(
  field: HTMLInputElement,
  { from, to, text }: { from: number; to: number; text: string },
): boolean {
  field.focus();
  field.setSelectionRange(from, to);
  // The standard calls it obsolete, and names nothing else that keeps undo.
  // oxlint-disable-next-line typescript/no-deprecated
  return document.execCommand('insertText', false, text);
}
