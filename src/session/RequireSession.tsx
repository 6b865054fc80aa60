import { useQuery } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { Navigate, useLocation } from 'react-router-dom';

import { describeApiError } from '../api/describeApiError.ts';
import { sessionQuery } from '../api/queries.ts';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { pathTo } from '../ui/paths.ts';

interface RequireSessionProps {
  children: ReactNode;
  /** What stands there until it is known whether there is a session. */
  fallback: ReactNode;
  /** Where the notice of a failure stands: a page of its own around it. */
  renderFailure: (notice: ReactNode) => ReactNode;
}

/**
 * Shows a page only to who is signed in; others go to the sign-in page, which comes back to this address. It also notices
 * that a session ended while a page was open, because whoever is told so by the server notes it (`markSessionEnded`). Where another tab
 * has signed in anew, the page begins anew: what it has read, and what it says of the key, is of the session before.
 */
export function RequireSession({ children, fallback, renderFailure }: RequireSessionProps) {
  const session = useQuery(sessionQuery());
  const location = useLocation();
  const [wasSignedIn, setWasSignedIn] = useState(false);
  if (session.data?.signedIn === true && !wasSignedIn) setWasSignedIn(true);
  // A session ends at the latest at a moment of its own.
  const expiresAt = session.data?.signedIn === true ? session.data.expiresAt : undefined;
  const [firstExpiresAt, setFirstExpiresAt] = useState(expiresAt);
  if (firstExpiresAt === undefined && expiresAt !== undefined) setFirstExpiresAt(expiresAt);
  const isAnother = expiresAt !== undefined && firstExpiresAt !== undefined && expiresAt !== firstExpiresAt;
  // The document is outside of React. All that was read goes with it; a form with unsaved text asks first.
  useEffect(() => {
    if (isAnother) window.location.reload();
  }, [isAnother]);

  if (session.data === undefined) {
    if (session.error === null) return fallback;
    return renderFailure(
      <ErrorNotice
        {...describeApiError(session.error)}
        onRetry={() => void session.refetch()}
        isRetrying={session.isFetching}
      />,
    );
  }
  if (session.data.signedIn) return children;
  const returnTo = `${location.pathname}${location.search}${location.hash}`;
  return <Navigate to={pathTo.signIn(returnTo)} replace state={wasSignedIn ? 'ended' : null} />;
}
