import { keepPreviousData, queryOptions } from '@tanstack/react-query';

import type { CommandSource } from '../../ui/commands/Command.ts';

/**
 * What a source finds for a text. The signal is used, so a search that nobody looks at ends, and one for the same text begins anew: an
 * old one that a newer search has replaced would be taken up again, and fail in front of the reader.
 *
 * @param sought trimmed; nothing is looked for while it is empty.
 */
export const paletteQuery = ({ id, version, find }: CommandSource, sought: string) =>
  queryOptions({
    queryKey: ['palette', id, version, sought],
    queryFn: async ({ signal }) => find(sought, signal),
    enabled: sought !== '',
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    gcTime: 20_000,
    retry: false,
    networkMode: 'always',
    // Functions among them.
    structuralSharing: false,
  });
