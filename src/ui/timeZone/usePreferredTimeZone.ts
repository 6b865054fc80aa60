import { useSyncExternalStore } from 'react';

import { preferredTimeZone, timeZonePreference } from './timeZonePreference.ts';

/** The IANA zone in which the reader wants to see times. */
export const usePreferredTimeZone = (): string =>
  preferredTimeZone(useSyncExternalStore(timeZonePreference.subscribe, timeZonePreference.getSnapshot));
