import { useQuery } from '@tanstack/react-query';

import { keysQuery } from '../api/queries.ts';
import type { ApiKey } from '../api/schemas.ts';

const none: ReadonlyMap<string, string> = new Map();

const toNames = (keys: readonly ApiKey[]): ReadonlyMap<string, string> =>
  new Map(keys.flatMap(({ id, name }) => (name === undefined || name === '' ? [] : [[id, name] as const])));

/**
 * The names of an organization's API keys by id. Empty while they are read, and where the server has no such call or refuses it:
 * then, and for deleted keys, ids are shown.
 */
export function useKeyNames(organizationId: string): ReadonlyMap<string, string> {
  const { data } = useQuery({ ...keysQuery(organizationId), select: toNames, structuralSharing: false });
  return data ?? none;
}
