import { useMemo, useSyncExternalStore } from 'react';

import type { BrowserPreference } from '../../ui/BrowserPreference.ts';
import { readColumnChoice } from './ChosenColumn.ts';
import {
  listColumnsPreference,
  listDensityPreference,
  listFoldingPreference,
  listViewPreference,
  readListDensity,
  readListView,
  type ListAppearance,
} from './ListAppearance.ts';

const useKept = ({ subscribe, getSnapshot }: BrowserPreference): string | undefined =>
  useSyncExternalStore(subscribe, getSnapshot);

/** What the reader chose in this browser, for all its tabs. */
export function useListAppearance(): ListAppearance {
  const view = readListView(useKept(listViewPreference));
  const density = readListDensity(useKept(listDensityPreference));
  const isFolding = useKept(listFoldingPreference) !== 'open';
  const kept = useKept(listColumnsPreference);
  const columns = useMemo(() => readColumnChoice(kept), [kept]);
  const shownColumns = useMemo(
    () => (view === 'table' ? columns.filter(({ isShown }) => isShown).map(({ column }) => column) : undefined),
    [view, columns],
  );
  return { view, density, isFolding, columns, shownColumns };
}
