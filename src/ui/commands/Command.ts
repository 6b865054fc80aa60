import type { ShortcutName } from './shortcuts.ts';

/** The groups of the palette, in their order. */
export const commandSections = [
  'Go to',
  'On this page',
  'Views',
  'Actors',
  'Services',
  'Keys',
  'IP addresses',
  'Activities',
  'Time zone',
  'Theme',
  'Account',
  'Help',
  // Last: it fits every text.
  'Search',
] as const;

export type CommandSection = (typeof commandSections)[number];

/** Something that the reader can make the product do: from the palette, and by its shortcut if it has one. */
export interface Command {
  /** Unique; of two that are registered with the same id, the later one counts. */
  id: string;
  /** What it does, in a few words: “Theme: dark”. */
  label: string;
  section: CommandSection;
  /** What else is worth knowing of it: “9,120 activities”. */
  detail?: string | undefined;
  /** Other words by which it can be found. */
  keywords?: string | undefined;
  shortcut?: ShortcutName | undefined;
  /** Has a shortcut but no place in the palette, where it would make no sense: moving by one row. */
  isOnlyKey?: boolean | undefined;
  run: () => void;
}

/** Finds commands for what was typed into the palette: among things that are too many to register. */
export interface CommandSource {
  /** Unique, as that of a command. */
  id: string;
  /** Changes when the same text may find something else. */
  version: string;
  /**
   * @param text trimmed, not empty.
   * @param signal aborted once nobody waits for it: what comes late must not take the place of what was typed since.
   * @returns the best few, best first; they are shown as they are.
   */
  find: (text: string, signal: AbortSignal) => Promise<readonly Command[]>;
}
