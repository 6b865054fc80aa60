import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router-dom';

import { formatTime } from '../../ui/formatTime.ts';
import { Panel } from '../../ui/Panel.tsx';
import { actorTypeDot } from '../actorTypeDot.ts';
import { actorTypeColour } from '../actorTypes.ts';
import type { ActivityRow } from '../log/protocol.ts';
import { describeActivity, sentenceText, type ActivityNames } from '../sentences/describeActivity.ts';
import type { ProfileLinks } from './profileLinks.ts';

interface ProfileLatestProps {
  rows: readonly ActivityRow[];
  /** All activities of the profile. */
  count: number;
  names: ActivityNames;
  timeZone: string;
  links: ProfileLinks;
}

/** The newest activities of a profile; each opens over the list of all of them. */
export function ProfileLatest({ rows, count, names, timeZone, links }: ProfileLatestProps) {
  return (
    <Panel
      title="Latest activities"
      aside={
        count > rows.length && (
          <Link component={RouterLink} to={links.list()} variant="body2">
            All {count.toLocaleString('en-GB')} in the list
          </Link>
        )
      }
    >
      <Box component="ol" sx={listStyle}>
        {rows.map((row) => (
          <li key={row.id}>
            <span className="dot" aria-hidden style={{ background: actorTypeColour(row.actorType) }} />
            <Box component="span" sx={{ minWidth: 0 }}>
              <Link component={RouterLink} to={links.activity(row.id)} color="textPrimary" underline="hover">
                <bdi>{sentenceText(describeActivity(row, names))}</bdi>
              </Link>
              <span className="time">
                {row.createdAtMs === undefined ? (
                  'no time'
                ) : (
                  <time dateTime={new Date(row.createdAtMs).toISOString()}>
                    {formatTime(row.createdAtMs, 'dateAndClock', timeZone)}
                  </time>
                )}
                {row.ipAddress !== undefined && ` · ${row.ipAddress}`}
              </span>
            </Box>
          </li>
        ))}
      </Box>
    </Panel>
  );
}

const listStyle = {
  listStyle: 'none',
  m: 0,
  p: 0,
  fontSize: 14,
  '& li': {
    display: 'flex',
    gap: 1.25,
    py: 0.75,
    borderTop: 1,
    borderColor: 'divider',
    overflowWrap: 'anywhere',
  },
  '& li:first-of-type': { borderTop: 0, pt: 0 },
  '& .dot': { ...actorTypeDot, flexShrink: 0, mt: '7px' },
  '& .time': { display: 'block', fontSize: 13, color: 'text.secondary', fontVariantNumeric: 'tabular-nums' },
};
