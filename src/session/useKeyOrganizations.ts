import { useQuery, type UseQueryResult } from '@tanstack/react-query';

import { organizationsQuery } from '../api/queries.ts';
import type { Organization } from '../api/schemas.ts';

/** How long they count as fresh; they hardly change. */
const staleTimeMs = 10 * 60_000;

/** The organizations of the key, beside what a page is about. @param isWanted whether to ask for them. */
export const useKeyOrganizations = (isWanted = true): UseQueryResult<Organization[]> =>
  useQuery({ ...organizationsQuery(), staleTime: staleTimeMs, enabled: isWanted });
