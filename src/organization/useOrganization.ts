import { useQuery, useQueryClient } from '@tanstack/react-query';

import { organizationQuery, organizationsQuery } from '../api/queries.ts';

/** One organization; what the list of organizations said of it stands in until its details are there. */
export function useOrganization(organizationId: string) {
  const queryClient = useQueryClient();
  return useQuery({
    ...organizationQuery(organizationId),
    placeholderData: () => {
      const listed = queryClient.getQueryData(organizationsQuery().queryKey)?.find(({ id }) => id === organizationId);
      return listed && { ...listed, others: [] };
    },
  });
}
