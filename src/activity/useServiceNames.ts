import { useQuery } from '@tanstack/react-query';

import { servicesQuery } from '../api/queries.ts';
import type { Service } from '../api/schemas.ts';

const none: ReadonlyMap<string, string> = new Map();

const toNames = (services: readonly Service[]): ReadonlyMap<string, string> =>
  new Map(services.flatMap(({ id, name }) => (name === undefined || name === '' ? [] : [[id, name] as const])));

/**
 * The names of an organization's services by id. Empty while they are read and where the server has no such call: then, and for
 * deleted services, ids are shown, so a failure needs no word of its own.
 *
 * @param isNeeded false: nothing is asked of the server yet.
 */
export function useServiceNames(organizationId: string, isNeeded = true): ReadonlyMap<string, string> {
  const { data } = useQuery({
    ...servicesQuery(organizationId),
    select: toNames,
    structuralSharing: false,
    enabled: isNeeded,
  });
  return data ?? none;
}
