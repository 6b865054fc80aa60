const symbols: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
  PageUp: 'Page up',
  PageDown: 'Page down',
};

/** Whether this computer has a Command key. */
export const isMac = (): boolean => /mac|iphone|ipad/iu.test(navigator.platform);

/** A key of the table of shortcuts as it stands on keyboards, in parts: `Mod+k` gives `Ctrl` and `K`. */
export function formatKey(key: string, onMac: boolean): readonly string[] {
  const parts = key.startsWith('Mod+') ? [onMac ? '⌘' : 'Ctrl', key.slice(4)] : [key];
  return parts.map((part) => symbols[part] ?? (/^[a-z]$/u.test(part) && parts.length > 1 ? part.toUpperCase() : part));
}

/** The same for `aria-keyshortcuts`. */
export const ariaKey = (key: string, onMac: boolean): string => key.replace('Mod+', onMac ? 'Meta+' : 'Control+');
