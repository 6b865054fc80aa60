/** As a `ref`: gives the focus to an element that the reader has just asked for. */
export const takeFocus = (element: HTMLElement | null): void => element?.focus();
