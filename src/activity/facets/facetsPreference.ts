import { BrowserPreference } from '../../ui/BrowserPreference.ts';

/** Whether the facets stand beside the list, where there is room: `shown` or `hidden`; undefined for no choice, which is `shown`. */
export const facetsPreference = new BrowserPreference('activity.facets');
