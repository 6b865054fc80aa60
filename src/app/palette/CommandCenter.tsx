import { useContext, useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';

import type { Command } from '../../ui/commands/Command.ts';
import { CommandRegistryContext } from '../../ui/commands/CommandRegistry.ts';
import { isMac } from '../../ui/commands/formatKey.ts';
import { readFocusPlace } from '../../ui/commands/readFocusPlace.ts';
import { readShortcut } from '../../ui/commands/readShortcut.ts';
import { shortcuts } from '../../ui/commands/shortcuts.ts';
import { singleKeys } from '../../ui/commands/singleKeys.ts';
import { useCommands } from '../../ui/commands/useCommands.ts';
import { CommandPalette } from './CommandPalette.tsx';
import { ShortcutList } from './ShortcutList.tsx';
import { useShellCommands } from './useShellCommands.ts';

/** The one listener for shortcuts, the palette, and the list of shortcuts. Stands once, in the frame of the pages. */
export function CommandCenter() {
  const registry = useContext(CommandRegistryContext);
  const [opened, setOpened] = useState<'nothing' | 'palette' | 'shortcuts'>('nothing');
  const close = () => setOpened('nothing');
  const own: readonly Command[] = [
    {
      id: 'palette',
      label: shortcuts.palette.label,
      section: 'Help',
      shortcut: 'palette',
      isOnlyKey: true,
      // At once: the letters that are typed next are for its field.
      run: () =>
        flushSync(() => {
          setOpened('palette');
        }),
    },
    {
      id: 'shortcutList',
      label: 'Keyboard shortcuts',
      section: 'Help',
      keywords: 'keys help',
      shortcut: 'shortcutList',
      run: () => setOpened('shortcuts'),
    },
  ];
  useCommands([...useShellCommands(), ...own]);
  // Keys that no element took: outside of React, and from the first moment that the page is seen.
  useLayoutEffect(() => {
    const handleKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const { key, code, ctrlKey, metaKey, altKey, shiftKey, repeat, isComposing } = event;
      const isAltGraph = event.getModifierState('AltGraph');
      const names = readShortcut(
        { key, code, ctrlKey, metaKey, altKey, shiftKey, repeat, isComposing, isAltGraph },
        readFocusPlace(event.target),
        { isMac: isMac(), hasSingleKeys: singleKeys.areOn() },
      );
      const command = names.map((name) => registry.find(name)).find((found) => found !== undefined);
      if (command === undefined) return;
      event.preventDefault();
      command.run();
    };
    document.addEventListener('keydown', handleKeyDown);
    return () => document.removeEventListener('keydown', handleKeyDown);
  }, [registry]);
  return (
    <>
      {/* Never `open={false}`: a dialog that is opened again while it closes can leave the page hidden from screen readers for good. */}
      {opened === 'palette' && <CommandPalette onClose={close} />}
      {opened === 'shortcuts' && <ShortcutList onClose={close} />}
    </>
  );
}
