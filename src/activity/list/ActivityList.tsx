import { useImperativeHandle, useLayoutEffect, useState, type KeyboardEvent, type MouseEvent, type Ref } from 'react';

import { useSteps } from '../useSteps.ts';
import type { ShownStretch } from '../timeline/ShownStretch.ts';
import { useStepCommands } from '../commands/useStepCommands.ts';
import type { ActivityNames } from '../sentences/describeActivity.ts';
import type { ActivityRow } from '../log/protocol.ts';
import type { SearchTerm } from '../search/SearchTerm.ts';
import { DayHeading } from './DayHeading.tsx';
import { ListItems } from './ListItems.tsx';
import { listVariables } from './listFrameStyles.ts';
import type { ListAnchor } from './ListAnchor.ts';
import { moveInList } from './moveInList.ts';
import { RowMenu } from './RowMenu.tsx';
import { canvasHeight } from './ScrollGeometry.ts';
import { TableHead } from './TableHead.tsx';
import { layOutColumns } from './ChosenColumn.ts';
import { useListAppearance } from './useListAppearance.ts';
import { useListFocus } from './useListFocus.ts';
import { useListPosition } from './useListPosition.ts';
import type { ListRows, WantItems } from './useListRows.ts';

/** What others may ask of the list. */
export interface ActivityListHandle {
  /** Brings a row into view, and the keyboard to it. */
  focusRow: (row: number) => void;
  /** Brings the keyboard to its row, or to the first one in view where that is out of sight. */
  focusList: () => void;
  /** Brings a row into view while the focus stays where it is. */
  showRow: (row: number) => void;
  /** Puts a row at the top of what is seen. */
  startAtRow: (row: number) => void;
}

interface ActivityListProps {
  rows: ListRows;
  want: WantItems;
  anchor: ListAnchor;
  /** Is told which part of the time is in view. */
  shown: ShownStretch;
  /** Whether new rows may not move what is read at the very top either. */
  holdsTop: boolean;
  names: ActivityNames;
  timeZone: string;
  /** The activity that is open beside the list. */
  openId: string | undefined;
  /** Its row; -1 where that is not known, or it is not in the list. */
  openRow: number;
  hrefOf: (activityId: string) => string;
  onOpen: (activityId: string) => void;
  /** Narrows the list to what has a value, or to what has not. */
  onFilter: (term: SearchTerm, isExcluded: boolean) => void;
  ref: Ref<ActivityListHandle>;
}

/** Drawn beyond what is seen at each end, in items, so that fast scrolling shows no gap; fewer where many are seen. */
const mostOverscan = 4;

/** No more elements than this are drawn for rows and headings, unless more are seen at once. */
const mostItems = 58;

/**
 * The list: a grid for screen readers, of which only the part in view is drawn. One row at a time is in the order of the Tab key;
 * the arrow keys, j and k (from anywhere on the page), Page up and down, Home and End move between rows, Enter opens one.
 */
export function ActivityList({
  rows,
  want,
  anchor,
  shown,
  holdsTop,
  names,
  timeZone,
  openId,
  openRow,
  hrefOf,
  onOpen,
  onFilter,
  ref,
}: ActivityListProps) {
  const { rowAt } = rows;
  const appearance = useListAppearance();
  const position = useListPosition(rows, anchor, appearance);
  const { scroller, view, shape, layout, activeRow, setActiveRow, toggleRun } = position;
  const { attach } = scroller;
  const { heights, folds } = layout;
  const focus = useListFocus(scroller, layout, rows.questionKey);
  const [menu, setMenu] = useState<{ row: ActivityRow; noun: string | undefined; anchor: HTMLElement }>();

  const firstSeen = layout.itemAtPx(view.offsetPx);
  const seenEnd = Math.min(layout.itemCount, layout.itemAtPx(view.offsetPx + view.viewportPx) + 1);
  // The first drawing is of what is seen, and the rest comes after it: drawn for the first time, rows take several times as long.
  const isDrawn = useSteps(1) > 0;
  // By leaps, nothing of what was drawn is seen again: more than what is seen would be drawn in vain.
  const overscan =
    isDrawn && !view.hasLeapt
      ? Math.min(mostOverscan, Math.max(2, Math.floor((mostItems - seenEnd + firstSeen) / 2)))
      : 0;
  const from = Math.max(0, firstSeen - overscan);
  const to = Math.min(layout.itemCount, seenEnd + overscan);
  const activeItem = layout.rowCount === 0 ? -1 : layout.itemOfRow(activeRow);

  useLayoutEffect(() => {
    want(layout, from, to);
    // While the list is read, what stands at the very top is pushed down by new rows; anything else stays where it is read.
    const seen = layout.rowsWithin(firstSeen, to).from;
    const id = rowAt(seen)?.id;
    const lastSeen = layout.rowsWithin(firstSeen, seenEnd).to - 1;
    // The heading that stands over the list hides what is under it.
    const uncovered = layout.rowsWithin(layout.itemAtPx(view.offsetPx + heights.day), to).from;
    shown.tell(rowAt(uncovered)?.createdAtMs, rowAt(lastSeen)?.createdAtMs);
    anchor.hold((!holdsTop && view.offsetPx < heights.day) || id === undefined ? undefined : { id, row: seen });
  });

  const goTo = (row: number, isFocused: boolean) => {
    const item = layout.itemOfRow(row);
    setActiveRow(row);
    focus.want(isFocused ? row : undefined);
    scroller.reveal(layout.topOf(item), layout.topOf(item + 1), heights.day);
    if (row === activeRow) focus.give();
  };
  // The keyboard goes from line to line: a folded run is one.
  const activeLine = folds.lineOfRow(activeRow);
  const goToLine = (line: number) => goTo(folds.rowOfLine(Math.min(Math.max(0, line), layout.lineCount - 1)), true);
  /** From elsewhere: to where the keyboard is, or where the reader looks. */
  const comeBack = () => {
    const { from: first, to: end } = layout.rowsInView(view);
    goTo(activeRow >= first && activeRow < end ? activeRow : first, true);
  };
  const step = (by: number) => (focus.isHere() ? goToLine(activeLine + by) : comeBack());
  useImperativeHandle(ref, () => ({
    // Closed in the moment it opened, an activity has no known place yet: back to the row that was used last.
    focusRow: (row) => goTo(row < 0 ? activeRow : row, true),
    focusList: comeBack,
    showRow: (row) => goTo(row, false),
    startAtRow: (row) => {
      setActiveRow(row);
      scroller.scrollTo(layout.topOf(layout.itemOfRow(row)) - heights.day);
    },
  }));

  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || !(event.target instanceof HTMLElement)) return;
    // The button of the row has keys of its own.
    if (event.target.closest('button') !== null) return;
    if (event.key === 'Enter') {
      const id = rowAt(folds.rowOfLine(activeLine))?.id;
      if (id !== undefined) onOpen(id);
      return;
    }
    const pageRows = Math.floor((view.viewportPx - heights.day) / heights.row) - 1;
    const run = folds.runOf(activeRow);
    // As in a tree: to the right opens, to the left closes.
    if (run !== undefined && event.key === (run.isOpen ? 'ArrowLeft' : 'ArrowRight')) {
      event.preventDefault();
      toggleRun(activeRow);
      goTo(run.start, true);
      return;
    }
    const target = moveInList(event.key, activeLine, layout.lineCount, pageRows);
    if (target === undefined) return;
    event.preventDefault();
    goToLine(target);
  };
  const handleClick = (event: MouseEvent) => {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-id]') : null;
    const id = row?.dataset['id'];
    if (row === null || id === undefined || event.button !== 0) return;
    const place = Number(row.dataset['item']);
    const clickedRow = layout.rowsWithin(place, place + 1).from;
    setActiveRow(clickedRow);
    // The browser itself opens a link in a new tab; and who marks a text to copy it does not want to go anywhere.
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    if (button?.dataset['fold'] !== undefined) {
      toggleRun(clickedRow);
      return;
    }
    const clicked = rowAt(clickedRow);
    if (button !== null && clicked !== undefined) {
      setMenu({ row: clicked, noun: button.dataset['noun'], anchor: button });
    } else if (globalThis.getSelection()?.isCollapsed !== false) onOpen(id);
  };

  // While an activity is open beside the list, j and k go through the activities instead: see the panel.
  useStepCommands(openId === undefined ? step : undefined);

  const columns = appearance.shownColumns;
  const grid = columns && layOutColumns(columns);
  const headRows = columns === undefined ? 0 : 1;
  const columnCount = (columns?.length ?? 4) + 1;
  const basePx = Math.round(view.scrollTopPx - view.offsetPx);
  const places = Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
  // The row at which the keyboard is stays in the document, or the focus would be lost with it.
  if (activeItem >= 0 && activeItem < from) places.unshift(activeItem);
  if (activeItem >= to) places.push(activeItem);
  const stickyDay = layout.dayAt(firstSeen);
  const nextHeadingPx = layout.topOf(layout.headingOf(stickyDay + 1)) - view.offsetPx;

  return (
    <div
      className="list"
      ref={attach}
      data-shape={shape}
      data-density={appearance.density}
      style={listVariables(heights, view.widthPx, grid?.template)}
    >
      {layout.dayCount > 0 && (
        <div className="sticky">
          <DayHeading
            startMs={layout.startsMs[stickyDay] ?? Number.NaN}
            count={layout.counts[stickyDay] ?? 0}
            timeZone={timeZone}
            topPx={Math.min(0, Math.round(nextHeadingPx) - heights.day)}
            rowIndex={undefined}
            columnCount={columnCount}
          />
        </div>
      )}
      <table
        className="canvas"
        // A table may be a grid (ARIA in HTML): its rows take the focus.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role
        role="grid"
        aria-label="Activities"
        aria-rowcount={layout.itemCount + headRows}
        aria-colcount={columnCount}
        aria-readonly
        {...focus.handlers}
        onKeyDown={handleKeyDown}
        onClick={handleClick}
        style={{ minWidth: grid?.leastPx }}
      >
        {columns !== undefined && <TableHead columns={columns} />}
        <tbody
          style={{
            height: canvasHeight({ contentPx: layout.contentPx, viewportPx: view.viewportPx }),
            // One element that moves, and the rows flow after it. A place of its own in the style of each row made Chromium compare
            // it with those of all rows before, until the next collection of garbage: ten times as much as drawing the row.
            paddingTop: layout.topOf(from) + basePx,
          }}
        >
          <ListItems
            layout={layout}
            view={view}
            places={places}
            from={from}
            to={to}
            rowAt={rowAt}
            columns={columns}
            headRows={headRows}
            columnCount={columnCount}
            names={names}
            timeZone={timeZone}
            activeItem={activeItem}
            openId={openId}
            openRow={openRow}
            menuId={menu?.row.id}
            hrefOf={hrefOf}
          />
        </tbody>
      </table>
      {menu !== undefined && (
        <RowMenu
          row={menu.row}
          noun={menu.noun}
          names={names}
          timeZone={timeZone}
          anchor={menu.anchor}
          onClose={() => setMenu(undefined)}
          onFilter={(term, isExcluded) => {
            setMenu(undefined);
            focus.leaveToNext();
            onFilter(term, isExcluded);
          }}
        />
      )}
    </div>
  );
}
