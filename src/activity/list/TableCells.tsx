import type { ReactNode } from 'react';

import { actorTypeColour } from '../actorTypes.ts';
import type { ActivityRow } from '../log/protocol.ts';
import type { ActivityNames } from '../sentences/describeActivity.ts';
import type { ListColumn } from './listColumns.ts';
import { RowMarks } from './RowMarks.tsx';
import { SameSecond, type SecondNeighbours } from './SameSecond.tsx';
import { tableCell } from './tableCell.ts';
import { ValueMenuButton } from './ValueMenuButton.tsx';

interface TableCellsProps {
  row: ActivityRow;
  /** What stands before the sentence or the type: the button of equal rows. */
  fold: ReactNode;
  columns: readonly ListColumn[];
  href: string | undefined;
  names: ActivityNames;
  timeZone: string;
  sameSecond: SecondNeighbours;
  /** Whether each value has the button for its menu: only where the pointer or the keyboard is, or there would be hundreds. */
  hasMenus: boolean;
  /** Whether the Tab key comes to these buttons. */
  isActive: boolean;
}

/** The cells of one row of the table. The link to the activity is its type, or what comes first where the type is hidden. */
export function TableCells({
  row,
  fold,
  columns,
  href,
  names,
  timeZone,
  sameSecond,
  hasMenus,
  isActive,
}: TableCellsProps) {
  const linked = columns.find(({ name }) => name === 'type') ?? columns[0];
  const { createdAtMs, actorType } = row;
  return columns.map((column, index) => {
    const { name, label } = column;
    const cell = tableCell(name, row, names, timeZone);
    const { text, title } = cell;
    return (
      <td key={name} className={name} title={name === 'time' ? undefined : title}>
        {column === linked && fold}
        {column === linked && <RowMarks row={row} />}
        {name === 'actorType' && text !== '' && (
          <span className="dot" style={{ background: actorTypeColour(actorType) }} />
        )}
        <span className="value">
          {column === linked ? (
            <a href={href} tabIndex={-1}>
              {text === '' ? 'no type' : text}
            </a>
          ) : name === 'time' && createdAtMs !== undefined ? (
            <time dateTime={new Date(createdAtMs).toISOString()} data-card>
              {text}
            </time>
          ) : (
            <bdi>{text}</bdi>
          )}
        </span>
        {index === 0 && <SameSecond neighbours={sameSecond} />}
        {hasMenus && <ValueMenuButton label={label} cell={cell} isActive={isActive} />}
      </td>
    );
  });
}
