/** Whether keys belong to a field in which someone writes, and not to the shortcuts of the page. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.closest('input, textarea, select, [role="combobox"], [role="menu"]') !== null);
