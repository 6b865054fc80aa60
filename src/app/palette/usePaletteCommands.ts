import { useQueries } from '@tanstack/react-query';
import { useContext, useSyncExternalStore } from 'react';

import type { Command } from '../../ui/commands/Command.ts';
import { CommandRegistryContext } from '../../ui/commands/CommandRegistry.ts';
import { paletteQuery } from './paletteQuery.ts';
import { bySection, rankCommands } from './rankCommands.ts';

export interface PaletteCommands {
  /** In the order of their sections. */
  commands: readonly Command[];
  /** Some of it may still be on its way. */
  isSearching: boolean;
  /** Why a part of it could not be searched; empty if all could. */
  failures: readonly string[];
}

/** What the palette offers for a text: commands of the page that is shown, and what the sources find. */
export function usePaletteCommands(text: string): PaletteCommands {
  const registry = useContext(CommandRegistryContext);
  const { commands, sources } = useSyncExternalStore(registry.subscribe, registry.getSnapshot);
  const sought = text.trim();
  const answers = useQueries({
    queries: sources.map((source) => paletteQuery(source, sought)),
  });
  const offered = new Set(commands.map(({ id }) => id));
  const found =
    sought === ''
      ? []
      : answers.flatMap(({ data, isPlaceholderData }) => {
          if (data === undefined) return [];
          // Enter must not run what was found for another text: of an answer of before, only what fits this one stays.
          const fitting = isPlaceholderData ? rankCommands(data, sought) : data;
          // What the page itself offers goes first: it knows better how, such as changing only what is shown.
          return fitting.filter(({ id }) => !offered.has(id));
        });
  const own = rankCommands(
    commands.filter(({ isOnlyKey }) => isOnlyKey !== true),
    sought,
  );
  return {
    commands: bySection([...own, ...found]),
    isSearching: answers.some(({ isFetching }) => isFetching),
    failures: answers.flatMap(({ error }) => (error === null ? [] : [error.message])),
  };
}
