import { BrowserPreference } from '../../ui/BrowserPreference.ts';
import type { ChosenColumn } from './ChosenColumn.ts';
import type { ListColumn } from './listColumns.ts';

/** How the rows of the list are shown: each as a sentence, or with a cell for each value. */
export type ListViewKind = 'sentences' | 'table';

export type ListDensity = 'comfortable' | 'compact';

/** How the reader wants to see the list. */
export interface ListAppearance {
  view: ListViewKind;
  density: ListDensity;
  /** Whether equal rows next to each other are shown as one. */
  isFolding: boolean;
  columns: readonly ChosenColumn[];
  /** The columns that are shown; undefined where rows are sentences. */
  shownColumns: readonly ListColumn[] | undefined;
}

/** What the reader chose for the list; undefined, or a text that means nothing, is what comes first in the types above. */
export const listViewPreference = new BrowserPreference('activity.list.view');
export const listDensityPreference = new BrowserPreference('activity.list.density');
/** Whether equal rows stand one by one: `open`, or nothing. */
export const listFoldingPreference = new BrowserPreference('activity.list.folding');
/** See `readColumnChoice`. */
export const listColumnsPreference = new BrowserPreference('activity.list.columns');

export const readListView = (kept: string | undefined): ListViewKind => (kept === 'table' ? 'table' : 'sentences');

export const readListDensity = (kept: string | undefined): ListDensity =>
  kept === 'compact' ? 'compact' : 'comfortable';
