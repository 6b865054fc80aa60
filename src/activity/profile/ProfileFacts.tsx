import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

import { formatRelativeTime, formatTime } from '../../ui/formatTime.ts';
import { useNow } from '../../ui/useNow.ts';
import { actorTypeDot } from '../actorTypeDot.ts';
import { actorTypeColour, actorTypeName } from '../actorTypes.ts';
import { countOf, formatCount } from '../formatCount.ts';
import type { FacetAnswer, QueryAnswer } from '../log/protocol.ts';

interface ProfileFactsProps {
  answer: QueryAnswer;
  timeZone: string;
  /** Whether the list was read to its end: if not, the figures are of what was read so far. */
  isAll: boolean;
  /** Whether the figures are of a range of time only. */
  isRange: boolean;
}

/** The figures at the top of a profile: how many, since when, until when, on how many days, and as what. */
export function ProfileFacts({ answer, timeZone, isAll, isRange }: ProfileFactsProps) {
  const days = answer.days?.startsMs.filter((startMs) => !Number.isNaN(startMs)).length ?? 0;
  return (
    <Box component="dl" sx={listStyle}>
      <Fact name="Activities" detail={isAll ? `on ${countOf(days, 'day')}` : `on ${countOf(days, 'day')}, so far`}>
        {formatCount(answer.count)}
      </Fact>
      <Moment
        name={`First seen${isRange ? ' in this range' : ''}${isAll ? '' : ', so far'}`}
        timeMs={answer.extent?.oldestMs}
        timeZone={timeZone}
      />
      <Moment
        name={`Last seen${isRange ? ' in this range' : ''}`}
        timeMs={answer.extent?.newestMs}
        timeZone={timeZone}
      />
      <Fact name="As">
        <ActorTypes facet={answer.facets?.actorType} />
      </Fact>
    </Box>
  );
}

function Fact({ name, detail, children }: { name: string; detail?: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {children}
        {detail !== undefined && <span className="detail">{detail}</span>}
      </dd>
    </div>
  );
}

function Moment({ name, timeMs, timeZone }: { name: string; timeMs: number | undefined; timeZone: string }) {
  const nowMs = useNow(30_000);
  if (timeMs === undefined) return <Fact name={name}>no readable time</Fact>;
  return (
    <Fact name={name} detail={formatRelativeTime(timeMs, nowMs)}>
      <time dateTime={new Date(timeMs).toISOString()} title={formatTime(timeMs, 'full', 'UTC')}>
        {formatTime(timeMs, 'full', timeZone)}
      </time>
    </Fact>
  );
}

function ActorTypes({ facet }: { facet: FacetAnswer | undefined }) {
  return (
    <Box component="span" sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2 }}>
      {facet?.values.map(({ value, count }) => (
        <Box component="span" key={value ?? ''} sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.75 }}>
          <Box component="span" aria-hidden sx={{ ...actorTypeDot, bgcolor: actorTypeColour(value) }} />
          {value === undefined ? 'no actor type' : actorTypeName(value)} {formatCount(count)}
        </Box>
      ))}
    </Box>
  );
}

const listStyle = {
  m: 0,
  display: 'flex',
  flexWrap: 'wrap',
  columnGap: 5,
  rowGap: 1.5,
  fontVariantNumeric: 'tabular-nums',
  '& dt': { fontSize: 13, color: 'text.secondary' },
  '& dd': { m: 0, fontSize: 15, fontWeight: 600 },
  '& .detail': { display: 'block', fontSize: 13, fontWeight: 400, color: 'text.secondary' },
};
