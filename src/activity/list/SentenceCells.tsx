import type { ReactNode } from 'react';

import { formatTime } from '../../ui/formatTime.ts';
import { actorTypeColour, actorTypeName } from '../actorTypes.ts';
import type { ActivityRow } from '../log/protocol.ts';
import type { ActivityNames } from '../sentences/describeActivity.ts';
import { labelOfColumn } from './listColumns.ts';
import { RowMarks } from './RowMarks.tsx';
import { SameSecond, type SecondNeighbours } from './SameSecond.tsx';
import { SentenceCell } from './SentenceCell.tsx';
import { tableCell } from './tableCell.ts';
import { ValueMenuButton } from './ValueMenuButton.tsx';

interface SentenceCellsProps {
  row: ActivityRow;
  /** What stands before the sentence or the type: the button of equal rows. */
  fold: ReactNode;
  href: string | undefined;
  names: ActivityNames;
  timeZone: string;
  sameSecond: SecondNeighbours;
  /** Whether each value has the button for its menu: only where the pointer is. The keyboard has the menu of the whole row. */
  hasMenus: boolean;
}

/** The cells of one row that says what happened as a sentence. */
export function SentenceCells({ row, fold, href, names, timeZone, sameSecond, hasMenus }: SentenceCellsProps) {
  const { createdAtMs, actorType, ipAddress } = row;
  const menuOf = (name: 'time' | 'actorType' | 'ip') =>
    hasMenus && (
      <ValueMenuButton label={labelOfColumn(name)} cell={tableCell(name, row, names, timeZone)} isActive={false} />
    );
  return (
    <>
      <td className="time">
        {createdAtMs === undefined ? (
          'no time'
        ) : (
          <time dateTime={new Date(createdAtMs).toISOString()} data-card>
            {formatTime(createdAtMs, 'clock', timeZone)}
          </time>
        )}
        <SameSecond neighbours={sameSecond} />
        {menuOf('time')}
      </td>
      <td className="actorType">
        <span className="value">
          <span className="dot" style={{ background: actorTypeColour(actorType) }} />
          {actorType === undefined ? 'none' : actorTypeName(actorType)}
        </span>
        {menuOf('actorType')}
      </td>
      <td className="sentence">
        {fold}
        <RowMarks row={row} />
        <SentenceCell row={row} href={href} names={names} timeZone={timeZone} hasMenus={hasMenus} />
      </td>
      <td className="ip" title={ipAddress}>
        <span className="value">{ipAddress}</span>
        {menuOf('ip')}
      </td>
    </>
  );
}
