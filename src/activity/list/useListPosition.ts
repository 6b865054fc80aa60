import { useLayoutEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';

import type { ListAnchor } from './ListAnchor.ts';
import { ListLayout } from './ListLayout.ts';
import { ListScroller, type ListView } from './ListScroller.ts';
import { itemHeights, tableHeadPx, wideFromPx, type RowShape } from './itemHeights.ts';
import { keepPlace } from './keepPlace.ts';
import { foldRows, isSameRun, openRunOf, type OpenRun } from './OpenRun.ts';
import type { ListAppearance } from './ListAppearance.ts';
import type { ListRows } from './useListRows.ts';

interface ListPosition {
  scroller: ListScroller;
  view: ListView;
  shape: RowShape;
  layout: ListLayout;
  /** The row at which the keyboard is, from 0. */
  activeRow: number;
  setActiveRow: (row: number) => void;
  /** Opens the run of equal rows that a row is in, or folds it. */
  toggleRun: (row: number) => void;
}

const noRuns: readonly OpenRun[] = [];

/**
 * Where the list stands, on the screen and for the keyboard. A new question starts at the top; when rows arrive, what is being
 * read stays where it is; when the width or the look of the rows changes, the row at the top stays there.
 */
export function useListPosition(
  { days, order, answer, questionKey }: ListRows,
  anchor: ListAnchor,
  appearance: ListAppearance,
): ListPosition {
  const [scroller] = useState(() => new ListScroller());
  const { subscribe, getSnapshot } = scroller;
  const view = useSyncExternalStore(subscribe, getSnapshot);
  const shape = appearance.view === 'table' ? 'table' : view.widthPx >= wideFromPx ? 'wide' : 'narrow';
  const headPx = shape === 'table' ? tableHeadPx : 0;
  const heights = itemHeights[shape][appearance.density];
  const [opened, setOpened] = useState<{ questionKey: string; runs: readonly OpenRun[] }>({ questionKey, runs: [] });
  const openRuns = opened.questionKey === questionKey ? opened.runs : noRuns;
  const folds = useMemo(() => foldRows(days, order, openRuns), [days, order, openRuns]);
  const layout = useMemo(() => new ListLayout(days, heights, folds), [days, heights, folds]);
  const isFolded = days.runs !== undefined;
  const { dataVersion, positionOf } = answer;
  const [activeRow, setActiveRow] = useState(0);
  const shown = useRef({ questionKey, dataVersion, layout, isFolded });

  // The canvas must have its height before the scroll position can be set; both before the browser paints.
  useLayoutEffect(() => {
    const before = shown.current;
    shown.current = { questionKey, dataVersion, layout, isFolded };
    // Where the content gets lower, the container may have moved because of that.
    if (layout.contentPx >= before.layout.contentPx) scroller.catchUp();
    // Taken first: where the content gets lower, the list may not stay where it is.
    const { offsetPx } = scroller.getSnapshot();
    scroller.setHead(headPx);
    scroller.setContent(layout.contentPx);
    let shift: ((row: number) => number) | undefined;
    if (before.questionKey !== questionKey) {
      scroller.scrollTo(0);
      anchor.hold(undefined);
      shift = () => 0;
    } else if (before.layout.heights !== layout.heights || before.isFolded !== isFolded) {
      scroller.scrollTo(keepPlace(before.layout, layout, offsetPx));
    } else if (before.dataVersion !== dataVersion && anchor.asked !== undefined) {
      const { row } = anchor.asked;
      const moved = positionOf ?? -1;
      if (moved < 0) return;
      const wayPx = layout.topOf(layout.itemOfRow(moved)) - before.layout.topOf(before.layout.itemOfRow(row));
      if (wayPx !== 0) scroller.scrollTo(offsetPx + wayPx);
      if (moved !== row) shift = (active) => active + moved - row;
    }
    // The place of the keyboard moves with the rows, in the same step as the scroll position.
    // oxlint-disable-next-line react/set-state-in-effect
    if (shift !== undefined) setActiveRow(shift);
  }, [scroller, questionKey, dataVersion, positionOf, layout, isFolded, headPx, anchor]);

  const toggleRun = (row: number) => {
    const run = folds.runOf(row);
    if (run === undefined) return;
    const toggled = openRunOf(days, order, run);
    const others = openRuns.filter((one) => !isSameRun(one, toggled));
    setOpened({ questionKey, runs: run.isOpen ? others : [...others, toggled] });
  };

  return {
    scroller,
    view,
    shape,
    layout,
    activeRow: Math.min(activeRow, Math.max(0, layout.rowCount - 1)),
    setActiveRow,
    toggleRun,
  };
}
