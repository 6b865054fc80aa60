/**
 * Where a shortcut can be used. `list`: while the focus is in the list of activities, whose own keys these are (they follow the grid
 * pattern of ARIA and are not dispatched from here); they stand in the table so that they are listed and that nobody takes them.
 */
export type ShortcutPlace = 'everywhere' | 'activities' | 'list';

export interface Shortcut {
  /** What it does. */
  label: string;
  /** As `KeyboardEvent.key`, letters in lower case; `Mod+` is Control, and Command on a Mac. Any one of them does it. */
  keys: readonly [string, ...string[]];
  place: ShortcutPlace;
  /** Whether holding the key down does it again and again. */
  isRepeated?: boolean;
}

/** All shortcuts of the product, in the order in which they are listed. A room registers a command with one of these names. */
export const shortcuts = {
  palette: { label: 'Search or jump', keys: ['Mod+k'], place: 'everywhere' },
  shortcutList: { label: 'List the keyboard shortcuts', keys: ['?'], place: 'everywhere' },
  focusFilter: { label: 'Go to the filter', keys: ['/'], place: 'activities' },
  showAll: { label: 'Activities of all actor types', keys: ['1'], place: 'activities' },
  toggleUser: { label: 'Activities of users, on or off', keys: ['2'], place: 'activities' },
  toggleApi: { label: 'Activities of the API, on or off', keys: ['3'], place: 'activities' },
  toggleSystem: { label: 'Activities of the system, on or off', keys: ['4'], place: 'activities' },
  toggleSupport: { label: 'Activities of support, on or off', keys: ['5'], place: 'activities' },
  rangeBack: { label: 'Back to the time range before', keys: ['['], place: 'activities' },
  rangeForward: { label: 'Forward to the next time range', keys: [']'], place: 'activities' },
  exportActivities: { label: 'Export the activities', keys: ['e'], place: 'activities' },
  nextActivity: { label: 'Next activity', keys: ['j'], place: 'activities', isRepeated: true },
  previousActivity: { label: 'Previous activity', keys: ['k'], place: 'activities', isRepeated: true },
  closeActivity: { label: 'Close the activity', keys: ['Escape'], place: 'activities' },
  moveInList: { label: 'Move between rows', keys: ['ArrowUp', 'ArrowDown'], place: 'list' },
  pageInList: { label: 'Move by a screen', keys: ['PageUp', 'PageDown'], place: 'list' },
  endsOfList: { label: 'First and last row', keys: ['Home', 'End'], place: 'list' },
  timeOfRow: { label: 'The time of the row in other forms', keys: ['t'], place: 'list' },
  openActivity: { label: 'Open the activity', keys: ['Enter'], place: 'list' },
} as const satisfies Record<string, Shortcut>;

export type ShortcutName = keyof typeof shortcuts;

const namesByKey = new Map<string, ShortcutName[]>();
for (const [name, { keys }] of Object.entries(shortcuts)) {
  for (const key of keys) if (isShortcutName(name)) namesByKey.set(key, [...(namesByKey.get(key) ?? []), name]);
}

/** Which shortcuts a key belongs to; more than one only if their places have nothing in common. */
export const shortcutsWithKey = (key: string): readonly ShortcutName[] => namesByKey.get(key) ?? [];

/** The shortcut of this name, as the general type. */
export const shortcutOf = (name: ShortcutName): Shortcut => shortcuts[name];

function isShortcutName(name: string): name is ShortcutName {
  return Object.hasOwn(shortcuts, name);
}
