import { Outlet, useLocation, useMatches } from 'react-router-dom';

import { OfflineNotice } from './OfflineNotice.tsx';
import { RouteAnnouncer } from './RouteAnnouncer.tsx';

/** What surrounds every page: the announcement of navigations, and word of a lost network, unless the page itself has one. */
export function RootLayout() {
  const tellsOffline = useMatches().some(({ handle }) => isTellingOffline(handle));
  return (
    <>
      <Outlet />
      {!tellsOffline && <OfflineNotice />}
      <RouteAnnouncer page={usePage()} />
    </>
  );
}

/** The name of the page that is shown, from the `handle` of its route, with what it is about. */
function usePage(): string {
  const { search } = useLocation();
  const match = useMatches().findLast(({ handle }) => pageOf(handle) !== undefined);
  if (match === undefined) return '';
  const { organizationId = '', facet = '' } = match.params;
  // What a profile is about is in its query; on other pages the query changes what one page shows.
  return [pageOf(match.handle), organizationId, facet, facet === '' ? '' : search]
    .filter((part) => part !== '')
    .join(' ');
}

const isTellingOffline = (handle: unknown): boolean => partsOf(handle).tellsOffline === true;

function pageOf(handle: unknown): string | undefined {
  const { page } = partsOf(handle);
  return typeof page === 'string' ? page : undefined;
}

const partsOf = (handle: unknown): { page?: unknown; tellsOffline?: unknown } =>
  typeof handle === 'object' && handle !== null ? handle : {};
