import { BrowserPreference } from '../../ui/BrowserPreference.ts';

/** The reader's own views, as `printViews` writes them; undefined: none. */
export const savedViewsPreference = new BrowserPreference('activity.views');
