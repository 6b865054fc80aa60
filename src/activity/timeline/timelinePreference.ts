import { BrowserPreference } from '../../ui/BrowserPreference.ts';

/** `open` or `closed`, where the reader has chosen; else there is room for it or not. */
export const timelinePreference = new BrowserPreference('activity.timeline');
