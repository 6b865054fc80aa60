import type { FocusPlace } from './readShortcut.ts';

const dialogs = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"], .MuiModal-root';
const fields = 'input, textarea, select, [role="combobox"], [role="searchbox"], [role="textbox"]';
/** Inputs that take no letters: a key pressed on them is meant for the page. */
const buttonLike = 'input:is([type="checkbox"], [type="radio"], [type="button"], [type="submit"], [type="range"])';

/** Whether the focus is where keys have a meaning of their own. */
export function readFocusPlace(target: EventTarget | null): FocusPlace {
  if (!(target instanceof Element)) return 'page';
  if (target.closest(dialogs) !== null) return 'dialog';
  const isField =
    (target instanceof HTMLElement && target.isContentEditable) ||
    (target.closest(fields) !== null && !target.matches(buttonLike));
  return isField ? 'field' : 'page';
}
