import { useQueryClient } from '@tanstack/react-query';
import { createContext, useEffect, useRef, useState, type ReactNode } from 'react';

import { organizationQuery } from '../api/queries.ts';
import { ActivityLogKeeper } from './ActivityLogKeeper.ts';

/** Where the pages of an organization find its log. */
export const ActivityLogContext = createContext<ActivityLogKeeper | undefined>(undefined);

/**
 * Keeps the activity log while the pages within are shown, and frees it with them: it stands around all pages that need a session. A
 * new name of the organization makes the log look for the activity that belongs to it.
 */
export function ActivityLogProvider({ children }: { children: ReactNode }) {
  const [keeper] = useState(() => new ActivityLogKeeper());
  const queryClient = useQueryClient();
  const closing = useRef<ReturnType<typeof setTimeout>>(undefined);
  // The log holds a worker, and the cache is where a confirmed rename shows up first: both are outside of React.
  useEffect(() => {
    clearTimeout(closing.current);
    const names = new Map<string, string>();
    const unsubscribe = queryClient.getQueryCache().subscribe(({ type, query }) => {
      const organizationId: unknown = query.queryKey[1];
      if (type !== 'updated' || typeof organizationId !== 'string') return;
      const key = organizationQuery(organizationId).queryKey;
      if (query.queryKey[0] !== key[0] || query.queryKey.length !== key.length) return;
      const name = queryClient.getQueryData(key)?.name;
      const known = names.get(organizationId);
      if (name === undefined || name === known) return;
      names.set(organizationId, name);
      if (known !== undefined) keeper.find(organizationId)?.refreshAfterChange();
    });
    return () => {
      unsubscribe();
      // Not at once: strict mode takes effects down and puts them up again while the page goes on using the log.
      closing.current = setTimeout(() => keeper.close(), 0);
    };
  }, [keeper, queryClient]);
  return <ActivityLogContext value={keeper}>{children}</ActivityLogContext>;
}
