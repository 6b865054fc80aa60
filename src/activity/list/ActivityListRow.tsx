import { memo } from 'react';

import { formatTime } from '../../ui/formatTime.ts';
import { actorTypeColour, actorTypeName } from '../actorTypes.ts';
import type { ActivityRow } from '../log/protocol.ts';
import { describeActivity, type ActivityNames } from '../sentences/describeActivity.ts';

interface ActivityListRowProps {
  /** Undefined while it is on its way. */
  row: ActivityRow | undefined;
  /** Its place among all rows and headings, from 0. */
  item: number;
  topPx: number;
  href: string | undefined;
  names: ActivityNames;
  timeZone: string;
  /** Which neighbours happened in the same second. */
  sameSecond: 'above' | 'below' | 'both' | undefined;
  /** Whether the keyboard is at this row. */
  isActive: boolean;
  /** Whether this activity is open beside the list. */
  isOpen: boolean;
}

/**
 * One activity in the list. Plain elements: the list draws some forty of these anew with every step of the wheel, and parts of
 * the component library would take twice the time.
 */
export const ActivityListRow = memo(function ActivityListRow({
  row,
  item,
  topPx,
  href,
  names,
  timeZone,
  sameSecond,
  isActive,
  isOpen,
}: ActivityListRowProps) {
  return (
    <tr
      className="row"
      aria-rowindex={item + 1}
      aria-selected={isOpen}
      tabIndex={isActive ? 0 : -1}
      data-item={item}
      data-id={row?.id}
      data-second={sameSecond}
      style={{ transform: `translateY(${topPx}px)` }}
    >
      {row === undefined ? (
        <WaitingCells />
      ) : (
        <>
          <Cells row={row} href={href} names={names} timeZone={timeZone} sameSecond={sameSecond} />
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

function WaitingCells() {
  return (
    <td className="sentence waiting" colSpan={5}>
      <span>…</span>
    </td>
  );
}

interface CellsProps {
  row: ActivityRow;
  href: string | undefined;
  names: ActivityNames;
  timeZone: string;
  sameSecond: 'above' | 'below' | 'both' | undefined;
}

function Cells({ row, href, names, timeZone, sameSecond }: CellsProps) {
  const { actor, parts } = describeActivity(row, names);
  const { createdAtMs, actorType, ipAddress } = row;
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
        {sameSecond !== undefined && <span className="unseen">{secondWords[sameSecond]}</span>}
      </td>
      <td className="actorType">
        <span className="dot" style={{ background: actorTypeColour(actorType) }} />
        {actorType === undefined ? 'unknown' : actorTypeName(actorType)}
      </td>
      <td className="sentence">
        {row.damaged && <span className="damaged">damaged</span>}
        {row.isLate === true && (
          <span className="late" title="The server showed it late: something newer was known before.">
            late
          </span>
        )}
        <a href={href} tabIndex={-1}>
          <b>
            <bdi>{actor}</bdi>
          </b>{' '}
          {parts.map(({ kind, text }, index) =>
            kind === 'name' ? (
              // The parts of a sentence have no identity but their place.
              // oxlint-disable-next-line react/no-array-index-key
              <b key={index}>
                <bdi>{text}</bdi>
              </b>
            ) : (
              text
            ),
          )}
        </a>
      </td>
      <td className="ip" title={ipAddress}>
        {ipAddress}
      </td>
    </>
  );
}

const secondWords = {
  above: ', the same second as the activity above',
  below: ', the same second as the activity below',
  both: ', the same second as the activities above and below',
};
