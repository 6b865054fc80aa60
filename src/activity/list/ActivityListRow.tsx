import { memo, useState } from 'react';

import type { ActivityRow } from '../log/protocol.ts';
import type { ActivityNames } from '../sentences/describeActivity.ts';
import { FoldButton } from './FoldButton.tsx';
import type { ListColumn } from './listColumns.ts';
import type { SecondNeighbours } from './SameSecond.tsx';
import { SentenceCells } from './SentenceCells.tsx';
import { TableCells } from './TableCells.tsx';

interface ActivityListRowProps {
  /** Undefined while it is on its way. */
  row: ActivityRow | undefined;
  /** The columns of the table; undefined where the row is a sentence. */
  columns: readonly ListColumn[] | undefined;
  /** Its place among all rows and headings, from 0. */
  item: number;
  /** Its number among all rows of the grid, from 1. */
  rowIndex: number;
  /** Where it is drawn, if not after the row before: out of sight. */
  outsidePx: number | undefined;
  href: string | undefined;
  names: ActivityNames;
  timeZone: string;
  sameSecond: SecondNeighbours;
  /** Whether the keyboard is at this row. */
  isActive: boolean;
  /** Whether this activity is open beside the list. */
  isOpen: boolean;
  /** Whether the menu of one of its values is open. */
  hasOpenMenu: boolean;
  /** Of the first of several equal rows next to each other: how many they are; 0 for another row. */
  runCount: number;
  /** Whether it is one of several equal rows that are not folded into one. */
  isInRun: boolean;
  /** Where they are folded into this one: when the last of them in the list happened. */
  lastMs: number | undefined;
}

/**
 * One activity in the list. Plain elements: the list draws some forty of these anew with every step of the wheel, and parts of
 * the component library would take twice the time.
 */
export const ActivityListRow = memo(function ActivityListRow({
  row,
  columns,
  item,
  rowIndex,
  outsidePx,
  href,
  names,
  timeZone,
  sameSecond,
  isActive,
  isOpen,
  hasOpenMenu,
  runCount,
  isInRun,
  lastMs,
}: ActivityListRowProps) {
  const [isPointed, setIsPointed] = useState(false);
  const fold = runCount > 1 && (
    <FoldButton
      count={runCount}
      isOpen={isInRun}
      oneMs={row?.createdAtMs}
      otherMs={lastMs}
      timeZone={timeZone}
      isActive={isActive}
    />
  );
  return (
    <tr
      className="row"
      aria-rowindex={rowIndex}
      aria-selected={isOpen}
      tabIndex={isActive ? 0 : -1}
      data-item={item}
      data-id={row?.id}
      data-second={sameSecond}
      data-run={isInRun ? '' : undefined}
      style={outsidePx === undefined ? undefined : { position: 'absolute', insetInline: 0, top: outsidePx }}
      // Not “enter”: that goes missing where the menu that was under the pointer has just gone.
      onPointerOver={() => setIsPointed(true)}
      onPointerLeave={() => setIsPointed(false)}
    >
      {row === undefined ? (
        <td className="waiting" colSpan={columns === undefined ? 5 : columns.length + 1}>
          <span>…</span>
        </td>
      ) : (
        <>
          {columns === undefined ? (
            <SentenceCells
              row={row}
              fold={fold}
              href={href}
              names={names}
              timeZone={timeZone}
              sameSecond={sameSecond}
              hasMenus={isPointed || hasOpenMenu}
            />
          ) : (
            <TableCells
              row={row}
              fold={fold}
              columns={columns}
              href={href}
              names={names}
              timeZone={timeZone}
              sameSecond={sameSecond}
              hasMenus={isActive || isPointed}
              isActive={isActive}
            />
          )}
          <td className="more">
            <button type="button" aria-label="Filter by this row" aria-haspopup="menu" tabIndex={isActive ? 0 : -1}>
              ⋯
            </button>
          </td>
        </>
      )}
    </tr>
  );
});
