import { useMemo, useSyncExternalStore } from 'react';

import { BrowserPreference } from '../../ui/BrowserPreference.ts';
import { parseViews, printViews, type ViewsReading } from './parseViews.ts';
import type { SavedView } from './SavedView.ts';
import { savedViewsPreference as kept } from './savedViewsPreference.ts';

/** Where views that could not be read go when the reader starts afresh: nothing of theirs is deleted. */
const setAside = new BrowserPreference('activity.views.unreadable');

interface SavedViewsControl {
  reading: ViewsReading;
  /** The views; none where they cannot be read. */
  views: readonly SavedView[];
  /** Keeps these views in the place of those. Not to be called while they cannot be read. */
  setViews: (views: readonly SavedView[]) => void;
  /** Puts views that cannot be read aside, and starts with none. */
  startAfresh: () => void;
}

const none: readonly SavedView[] = [];

/** The reader's own views, kept in this browser for all its tabs and organizations. */
export function useSavedViews(): SavedViewsControl {
  const text = useSyncExternalStore(kept.subscribe, kept.getSnapshot);
  const reading = useMemo<ViewsReading>(
    () => (text === undefined ? { kind: 'read', views: none } : parseViews(text)),
    [text],
  );
  return {
    reading,
    views: reading.kind === 'read' ? reading.views : none,
    setViews: (views) => kept.set(views.length === 0 ? undefined : printViews(views)),
    startAfresh: () => {
      setAside.set(text);
      kept.set(undefined);
    },
  };
}
