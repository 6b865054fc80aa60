import type { ReactNode } from 'react';

import { formatTime } from '../../ui/formatTime.ts';
import { actorTypeColour, actorTypeName } from '../actorTypes.ts';
import type { ActivityRow } from '../log/protocol.ts';
import { describeActivity, type ActivityNames } from '../sentences/describeActivity.ts';
import { RowMarks } from './RowMarks.tsx';
import { SameSecond, type SecondNeighbours } from './SameSecond.tsx';

interface SentenceCellsProps {
  row: ActivityRow;
  /** What stands before the sentence or the type: the button of equal rows. */
  fold: ReactNode;
  href: string | undefined;
  names: ActivityNames;
  timeZone: string;
  sameSecond: SecondNeighbours;
}

/** The cells of one row that says what happened as a sentence. */
export function SentenceCells({ row, fold, href, names, timeZone, sameSecond }: SentenceCellsProps) {
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
        <SameSecond neighbours={sameSecond} />
      </td>
      <td className="actorType">
        <span className="dot" style={{ background: actorTypeColour(actorType) }} />
        {actorType === undefined ? 'unknown' : actorTypeName(actorType)}
      </td>
      <td className="sentence">
        {fold}
        <RowMarks row={row} />
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
