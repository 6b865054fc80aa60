import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { ApiError, mayHaveHappened } from '../api/ApiError.ts';
import { changeOutcomeQuery, organizationPath, organizationQuery, organizationsQuery } from '../api/queries.ts';
import { requestOrganization, type WholeOrganization } from '../api/requestOrganization.ts';
import type { Organization } from '../api/schemas.ts';
import { judgeRename, type RenameOutcome } from './judgeRename.ts';

/** Where a rename stands. Only `saved` says that it was made, and only the server makes it so. */
export type RenameState =
  | { kind: 'idle' }
  | { kind: 'saving' }
  /** The answer was lost: the organization is being read again to see. */
  | { kind: 'checking' }
  /** What the server has now; with the failure, if it took a second reading to know. */
  | (RenameOutcome & { cause?: ApiError })
  /** Refused: certainly not made. */
  | { kind: 'refused'; error: ApiError }
  /** The answer was lost and reading again failed as well: nobody knows. */
  | { kind: 'inDoubt'; error: ApiError };

interface Rename {
  state: RenameState;
  /** @param name trimmed, not empty. */
  rename: (name: string) => Promise<RenameState>;
  /** After `inDoubt`: looks again. */
  checkAgain: () => Promise<RenameState>;
  reset: () => void;
}

/**
 * Renames an organization; a confirmed name stands everywhere at once, because all of the page reads it from one cache.
 *
 * @param organizationId as the address of the page has it, and with it the cache: the server may write it in another way.
 */
export function useRenameOrganization(organizationId: string, organization: Organization): Rename {
  const queryClient = useQueryClient();
  const [state, setState] = useState<RenameState>({ kind: 'idle' });
  const [asked, setAsked] = useState<{ wanted: string; before: string; cause: ApiError } | 'nothing'>('nothing');
  const patch = useMutation({
    mutationFn: async (name: string) =>
      requestOrganization(organizationPath(organizationId), { method: 'PATCH', body: { name } }),
  });

  const settle = (settled: RenameState): RenameState => {
    setState(settled);
    return settled;
  };
  const stopReading = async () =>
    queryClient.cancelQueries({ queryKey: organizationQuery(organizationId).queryKey, exact: true });
  const look = async (wanted: string, before: string, cause: ApiError): Promise<RenameState> => {
    setState({ kind: 'checking' });
    try {
      // A reading that is under way began before the change: it would be taken for the one that is asked for here.
      await stopReading();
      const found = await queryClient.query({ ...organizationQuery(organizationId), staleTime: 0, retry: false });
      noteOrganization(queryClient, organizationId, found);
      return settle({ ...judgeRename(found.name, wanted, before), cause });
    } catch (error) {
      return settle({ kind: 'inDoubt', error: toApiError(error) });
    }
  };
  const rename = async (wanted: string): Promise<RenameState> => {
    const before = organization.name;
    setState({ kind: 'saving' });
    try {
      const answer = await patch.mutateAsync(wanted);
      queryClient.setQueryData(changeOutcomeQuery(organizationId).queryKey, 'allowed');
      // A reading that started before the change would bring the old name back.
      await stopReading();
      noteOrganization(queryClient, organizationId, answer);
      return settle(judgeRename(answer.name, wanted, before));
    } catch (cause) {
      const error = toApiError(cause);
      setAsked({ wanted, before, cause: error });
      if (mayHaveHappened(error)) return look(wanted, before, error);
      if (error.kind === 'forbidden') {
        queryClient.setQueryData(changeOutcomeQuery(organizationId).queryKey, 'refused');
      }
      return settle({ kind: 'refused', error });
    }
  };
  return {
    state,
    rename,
    checkAgain: async () => (asked === 'nothing' ? state : look(asked.wanted, asked.before, asked.cause)),
    reset: () => setState({ kind: 'idle' }),
  };
}

/** Puts what the server said of an organization in the place of what was known, in its details and in the list. */
function noteOrganization(
  queryClient: QueryClient,
  organizationId: string,
  { others, ...organization }: WholeOrganization,
): void {
  queryClient.setQueryData(organizationQuery(organizationId).queryKey, (known: WholeOrganization | undefined) => ({
    ...known,
    ...organization,
    others: [...new Map([...(known?.others ?? []), ...others])],
  }));
  queryClient.setQueryData(organizationsQuery().queryKey, (known: Organization[] | undefined) =>
    known?.map((entry) => (entry.id === organization.id ? { ...entry, ...organization } : entry)),
  );
}

function toApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  throw error;
}
