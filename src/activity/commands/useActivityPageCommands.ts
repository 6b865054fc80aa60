import type { Command } from '../../ui/commands/Command.ts';
import { shortcuts, type ShortcutName } from '../../ui/commands/shortcuts.ts';
import { useCommands } from '../../ui/commands/useCommands.ts';
import type { actorTypes } from '../actorTypes.ts';
import { selectedActorTypes, withActorTypes, type ActivitySearch } from '../search/activitySearch.ts';

interface ActivityPageState {
  search: ActivitySearch;
  setSearch: (search: ActivitySearch) => void;
  /** Closes the activity that is open; undefined when none is. */
  close: (() => void) | undefined;
}

const toggles: readonly (readonly [ShortcutName, (typeof actorTypes)[number]])[] = [
  ['toggleUser', 'user'],
  ['toggleApi', 'api'],
  ['toggleSystem', 'system'],
  ['toggleSupport', 'support'],
];

/** Offers what concerns the activity page as a whole: which actor types it shows, and closing what is open. */
export function useActivityPageCommands({ search, setSearch, close }: ActivityPageState): void {
  const selected = selectedActorTypes(search);
  useCommands([
    onPage('showAll', () => setSearch(withActorTypes(search, [])), selected.length === 0 ? 'in use' : undefined),
    ...toggles.map(([name, actorType]) => {
      const isOn = selected.includes(actorType);
      const changed = isOn ? selected.filter((value) => value !== actorType) : [...selected, actorType];
      return onPage(name, () => setSearch(withActorTypes(search, changed)), isOn ? 'on' : undefined);
    }),
    ...(close === undefined ? [] : [onPage('closeActivity', close)]),
  ]);
}

const onPage = (shortcut: ShortcutName, run: () => void, detail?: string): Command => ({
  id: shortcut,
  label: shortcuts[shortcut].label,
  section: 'On this page',
  shortcut,
  detail,
  run,
});
