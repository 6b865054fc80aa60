import { shortcutOf, shortcutsWithKey, type ShortcutName } from './shortcuts.ts';

/** What of a `KeyboardEvent` decides about shortcuts. */
export interface KeyPress {
  key: string;
  code: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
  /** The key is held down. */
  repeat: boolean;
  /** An input method is at work. */
  isComposing: boolean;
  /** With AltGr many keyboards write brackets: it is no modifier of a shortcut. */
  isAltGraph: boolean;
}

/**
 * Where the focus is: `field`, something into which people write or that takes letters itself; `dialog`, anything that lies over the
 * page and keeps the keyboard to itself.
 */
export type FocusPlace = 'page' | 'field' | 'dialog';

interface ReadingOptions {
  isMac: boolean;
  /** Whether keys without Control or Command do anything: readers can turn them off (WCAG 2.2, 2.1.4). */
  hasSingleKeys: boolean;
}

/**
 * Which shortcuts a press of a key may stand for. None while someone writes, within a dialog, or with a modifier, but for those with
 * Control or Command, which work in fields too.
 */
export function readShortcut(
  press: KeyPress,
  focus: FocusPlace,
  { isMac, hasSingleKeys }: ReadingOptions,
): readonly ShortcutName[] {
  if (press.isComposing || focus === 'dialog') return [];
  const key = keyOf(press);
  const hasMod = isMac ? press.metaKey && !press.ctrlKey : press.ctrlKey && !press.metaKey;
  const names =
    hasMod && !press.altKey && !press.shiftKey
      ? shortcutsWithKey(`Mod+${key}`)
      : isPlain(press) && focus === 'page' && hasSingleKeys
        ? shortcutsWithKey(key)
        : [];
  return names.filter((name) => !press.repeat || shortcutOf(name).isRepeated === true);
}

/** Shift belongs to writing `?`, but not to letters, digits and named keys. */
function isPlain({ key, ctrlKey, metaKey, altKey, shiftKey, isAltGraph }: KeyPress): boolean {
  if (metaKey || ((ctrlKey || altKey) && !isAltGraph)) return false;
  return !shiftKey || /^[^\p{L}]$/u.test(key);
}

/** The key as the table names it. Keyboards of other scripts have the Latin letters at the same places. */
function keyOf({ key, code, shiftKey }: KeyPress): string {
  if (!/^[\p{L}]$/u.test(key)) return key;
  if (/^[a-z]$/iu.test(key)) return shiftKey ? key : key.toLowerCase();
  return /^Key[A-Z]$/u.test(code) ? code.slice(3).toLowerCase() : key;
}
