import { sameSecondOf } from '../time/sameSecondOf.ts';
import type { ActivityNames } from '../sentences/describeActivity.ts';
import { ActivityListRow } from './ActivityListRow.tsx';
import { DayHeading } from './DayHeading.tsx';
import type { ListColumn } from './listColumns.ts';
import type { ListLayout } from './ListLayout.ts';
import type { ListView } from './ListScroller.ts';
import type { SecondNeighbours } from './SameSecond.tsx';
import type { ListRows } from './useListRows.ts';

interface ListItemsProps {
  layout: ListLayout;
  view: ListView;
  /** The places that are drawn: those from `from` to `to`, and that of the keyboard where it is outside of them. */
  places: readonly number[];
  from: number;
  to: number;
  rowAt: ListRows['rowAt'];
  columns: readonly ListColumn[] | undefined;
  /** Rows of the grid above the first item: the headings of the columns. */
  headRows: number;
  columnCount: number;
  names: ActivityNames;
  timeZone: string;
  activeItem: number;
  /** The activity that is open beside the list, and its row: it may be a folded one. */
  openId: string | undefined;
  openRow: number;
  /** The activity whose menu is open. */
  menuId: string | undefined;
  hrefOf: (activityId: string) => string;
}

/** The headings and rows of the list that are drawn. */
export function ListItems({
  layout,
  view,
  places,
  from,
  to,
  rowAt,
  columns,
  headRows,
  columnCount,
  names,
  timeZone,
  activeItem,
  openId,
  openRow,
  menuId,
  hrefOf,
}: ListItemsProps) {
  const { heights, folds } = layout;
  return places.map((place) => {
    const item = layout.itemAt(place);
    // Until the list is measured nothing is seen of it, and each row is drawn where it will stay.
    const outside = view.viewportPx === 0 ? 0 : place < from ? -1 : place >= to ? 1 : 0;
    const outsidePx =
      outside === 0 ? undefined : view.scrollTopPx + (outside < 0 ? -2 * heights.row : view.viewportPx + heights.row);
    if (item.kind === 'day') {
      return (
        <DayHeading
          key={place}
          startMs={layout.startsMs[item.day] ?? Number.NaN}
          count={layout.counts[item.day] ?? 0}
          timeZone={timeZone}
          rowIndex={place + headRows + 1}
          columnCount={columnCount}
        />
      );
    }
    const row = rowAt(item.row);
    const run = folds.runOf(item.row);
    const isFolded = run !== undefined && !run.isOpen;
    const lastRow = isFolded ? run.start + run.count - 1 : item.row;
    const hidesOpen = isFolded && openId !== undefined && openRow >= run.start && openRow <= lastRow;
    return (
      <ActivityListRow
        key={place}
        row={row}
        columns={columns}
        item={place}
        rowIndex={place + headRows + 1}
        outsidePx={outsidePx}
        href={row === undefined ? undefined : hrefOf(row.id)}
        names={names}
        timeZone={timeZone}
        sameSecond={secondsAround(rowAt, item.row, lastRow)}
        isActive={place === activeItem}
        hasOpenMenu={row !== undefined && row.id === menuId}
        isOpen={(row !== undefined && row.id === openId) || hidesOpen}
        runCount={run?.start === item.row ? run.count : 0}
        isInRun={run?.isOpen === true}
        lastMs={isFolded ? rowAt(lastRow)?.createdAtMs : undefined}
      />
    );
  });
}

/** Which neighbours happened in the same second as the rows of one line: beside its first row, and beside its last one. */
function secondsAround(rowAt: ListRows['rowAt'], row: number, lastRow: number): SecondNeighbours {
  if (row === lastRow) return sameSecondOf(rowAt(row - 1), rowAt(row), rowAt(row + 1));
  const above = sameSecondOf(rowAt(row - 1), rowAt(row), undefined);
  const below = sameSecondOf(undefined, rowAt(lastRow), rowAt(lastRow + 1));
  return above !== undefined && below !== undefined ? 'both' : (above ?? below);
}
