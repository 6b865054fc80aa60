/**
 * Every path of the product, in one table: the router declares these patterns, and links are made by `pathTo`.
 * `:organizationId` is a UUID, `:activityId` an opaque text.
 */
export const paths = {
  home: '/',
  signIn: '/sign-in',
  signOut: '/sign-out',
  organization: '/organizations/:organizationId',
  activities: '/organizations/:organizationId/activities',
  activity: '/organizations/:organizationId/activities/:activityId',
  /** One segment more than an activity, so that no id can be taken for it. The value is in the query: many hold a slash. */
  profile: '/organizations/:organizationId/activities/by/:facet',
} as const;

/** What has a page of its own within the activities: who, through which key, on which service, from which address. */
export const profileFacets = ['actor', 'key', 'service', 'ip'] as const;

export type ProfileFacet = (typeof profileFacets)[number];

/** Builders of addresses; values are encoded, so that any id makes a valid path. */
export const pathTo = {
  home: (): string => '/',
  /** @param returnTo the path, query and fragment to go to after signing in; of this origin only. */
  signIn: (returnTo?: string): string =>
    returnTo === undefined || returnTo === '/'
      ? '/sign-in'
      : `/sign-in?${new URLSearchParams({ returnTo }).toString()}`,
  organization: (organizationId: string): string => `/organizations/${encodeURIComponent(organizationId)}`,
  activities: (organizationId: string): string => `/organizations/${encodeURIComponent(organizationId)}/activities`,
  activity: (organizationId: string, activityId: string): string =>
    `/organizations/${encodeURIComponent(organizationId)}/activities/${encodeURIComponent(activityId)}`,
  /** @param value as the API has it: an actor's id, an address; any text. */
  profile: (organizationId: string, facet: ProfileFacet, value: string): string =>
    `/organizations/${encodeURIComponent(organizationId)}/activities/by/${facet}?${new URLSearchParams({ value }).toString()}`,
};
