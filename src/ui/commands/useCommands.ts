import { useContext, useId, useLayoutEffect } from 'react';

import type { Command, CommandSource } from './Command.ts';
import { CommandRegistryContext } from './CommandRegistry.ts';

/**
 * Offers commands for as long as the component is on the screen: to the palette, to the keyboard and to the list of shortcuts. They
 * need no memo: the functions of the latest drawing are the ones that run.
 */
export function useCommands(commands: readonly Command[], sources: readonly CommandSource[] = []): void {
  const registry = useContext(CommandRegistryContext);
  const owner = useId();
  // After every drawing, because the functions are new each time. Not later: a key may be pressed as soon as the page is seen.
  useLayoutEffect(() => registry.offer(owner, { commands, sources }));
  useLayoutEffect(() => () => registry.withdraw(owner), [registry, owner]);
}
