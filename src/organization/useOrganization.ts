import { useQuery, useQueryClient } from '@tanstack/react-query';

import type { ApiErrorKind } from '../api/ApiError.ts';
import { organizationQuery, organizationsQuery } from '../api/queries.ts';

/** Without an answer, nothing speaks against what is known. */
const unanswered: ReadonlySet<ApiErrorKind> = new Set(['offline', 'unreachable', 'timeout']);

/** One organization; what the list of organizations said of it stands in until its details are there, or where no answer comes. */
export function useOrganization(organizationId: string) {
  const queryClient = useQueryClient();
  const findListed = () => {
    const listed = queryClient.getQueryData(organizationsQuery().queryKey)?.find(({ id }) => id === organizationId);
    return listed && { ...listed, others: [] };
  };
  const query = useQuery({ ...organizationQuery(organizationId), placeholderData: findListed });
  const isUnanswered = query.error !== null && unanswered.has(query.error.kind);
  return { query, organization: query.data ?? (isUnanswered ? findListed() : undefined) };
}
