import { createBrowserRouter, Navigate, type RouteObject } from 'react-router-dom';

import { paths } from '../ui/paths.ts';
import { FirstLoad } from './FirstLoad.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';
import { RootLayout } from './RootLayout.tsx';
import { RouteErrorPage } from './RouteErrorPage.tsx';
import { Shell } from './Shell.tsx';

/**
 * All pages. Each comes with a part of the program of its own, when it is first opened. `handle.page` names what counts as one
 * page: moving within it (opening an activity over the list) is no navigation to a new page for focus and announcement.
 * `tellsOffline`: the page has a word of its own for a device without a network.
 */
const routes: RouteObject[] = [
  {
    Component: RootLayout,
    ErrorBoundary: RouteErrorPage,
    HydrateFallback: FirstLoad,
    children: [
      {
        path: paths.signIn,
        handle: { page: 'signIn', tellsOffline: true },
        lazy: async () => ({ Component: (await import('../session/SignInPage.tsx')).SignInPage }),
      },
      {
        path: paths.signOut,
        handle: { page: 'signOut' },
        lazy: async () => {
          const { SignOutPage, signOutAction } = await import('../session/SignOutPage.tsx');
          return { Component: SignOutPage, action: signOutAction };
        },
      },
      {
        Component: Shell,
        children: [
          {
            errorElement: <RouteErrorPage isInShell />,
            children: [
              {
                path: paths.home,
                handle: { page: 'home' },
                lazy: async () => ({ Component: (await import('../organization/HomePage.tsx')).HomePage }),
              },
              {
                path: paths.organization,
                handle: { page: 'organization' },
                lazy: async () => ({
                  Component: (await import('../organization/OrganizationPage.tsx')).OrganizationPage,
                }),
              },
              {
                path: paths.profile,
                handle: { page: 'profile' },
                lazy: async () => ({ Component: (await import('../activity/ProfilePage.tsx')).ProfilePage }),
              },
              {
                path: paths.activities,
                handle: { page: 'activities' },
                lazy: async () => ({ Component: (await import('../activity/ActivityPage.tsx')).ActivityPage }),
                // The activity room itself shows the one activity, over its list: it reads the id from the address.
                children: [{ path: paths.activity, element: null }],
              },
            ],
          },
        ],
      },
      { path: '/organizations', element: <Navigate to={paths.home} replace /> },
      { path: '*', Component: NotFoundPage, handle: { page: 'notFound' } },
    ],
  },
];

/** Makes the router over the address of the window. */
export function createRouter(): ReturnType<typeof createBrowserRouter> {
  return createBrowserRouter(routes);
}
