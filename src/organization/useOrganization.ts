import { useQuery, useQueryClient } from '@tanstack/react-query';

import type { ApiErrorKind } from '../api/ApiError.ts';
import { organizationQuery, organizationsQuery } from '../api/queries.ts';

/** Without an answer, nothing speaks against what is known. */
const unanswered: ReadonlySet<ApiErrorKind> = new Set(['offline', 'unreachable', 'timeout']);

/** One organization; what the list of organizations said of it stands in until its details are there, or where no answer comes. */
export function useOrganization(organizationId: string) {
  const queryClient = useQueryClient();
  const query = useQuery(organizationQuery(organizationId));
  const isRefused = query.error !== null && !unanswered.has(query.error.kind);
  if (query.data !== undefined || isRefused) return { query, organization: query.data };
  const listed = queryClient.getQueryData(organizationsQuery().queryKey)?.find(({ id }) => id === organizationId);
  return { query, organization: listed && { ...listed, others: [] } };
}
