import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Typography from '@mui/material/Typography';

import type { ActivityLog } from '../ActivityLog.ts';
import type { Activity } from '../../api/schemas.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { formatCount } from '../formatCount.ts';
import { readDateTime } from '../log/readDateTime.ts';
import { fieldTerm, orderTerms, type SearchTerm } from '../search/SearchTerm.ts';
import { toActivityFilter } from '../search/toActivityFilter.ts';
import { writeMoment } from '../time/writeMoment.ts';
import { useLogQuery } from '../useLogQuery.ts';

interface AroundThisProps {
  log: ActivityLog;
  activity: Activity;
  /** Shows these in the list, in the place of all other filters. */
  onShow: (terms: readonly SearchTerm[]) => void;
}

const radiusMinutes = [1, 5, 15, 60] as const;

/** What else happened around an activity: counts for several stretches of time, of anyone and of the same; a click lists them. */
export function AroundThis({ log, activity, onShow }: AroundThisProps) {
  const timeMs = readDateTime(activity.createdAt ?? '');
  if (timeMs === undefined) return null;
  const actor = activity.actorId ?? activity.actorDetails;
  const scopes = [
    { label: 'by anyone', terms: [] },
    ...(actor === undefined ? [] : [{ label: 'same actor', terms: [fieldTerm('actor', actor)] }]),
    ...(activity.serviceId === undefined
      ? []
      : [{ label: 'same service', terms: [fieldTerm('service', activity.serviceId)] }]),
    ...(activity.actorIpAddress === undefined
      ? []
      : [{ label: 'same IP address', terms: [fieldTerm('ip', activity.actorIpAddress)] }]),
  ];
  return (
    <Box component="section" aria-label="Around this">
      <Typography component="h3" variant="h3">
        Around this
      </Typography>
      <Box component="table" sx={tableStyle}>
        <thead>
          <tr>
            <th scope="col">
              <VisuallyHidden>Whose</VisuallyHidden>
            </th>
            {radiusMinutes.map((minutes) => (
              <th key={minutes} scope="col">
                ± {minutes} min
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {scopes.map(({ label, terms }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {radiusMinutes.map((minutes) => (
                <td key={minutes}>
                  <AroundCount
                    log={log}
                    lane={`around ${label} ${minutes}`}
                    name={`${label}, ± ${minutes} min`}
                    terms={orderTerms([...terms, ...rangeAround(timeMs, minutes)])}
                    onShow={onShow}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Box>
    </Box>
  );
}

/** From so many minutes before to so many after, both ends included: times have whole seconds, and `before:` excludes its own. */
function rangeAround(timeMs: number, minutes: number): SearchTerm[] {
  return [
    { kind: 'after', moment: writeMoment(timeMs - minutes * 60_000, 'UTC') },
    { kind: 'before', moment: writeMoment(timeMs + minutes * 60_000 + 1000, 'UTC') },
  ];
}

interface AroundCountProps {
  log: ActivityLog;
  lane: string;
  name: string;
  terms: readonly SearchTerm[];
  onShow: (terms: readonly SearchTerm[]) => void;
}

function AroundCount({ log, lane, name, terms, onShow }: AroundCountProps) {
  // All terms are exact values and times with their zone, so their meaning depends on nothing else.
  const filter = toActivityFilter(terms, { nowMs: 0, timeZone: 'UTC', services: new Map() });
  const result = useLogQuery(log, lane, { filter, order: 'newestFirst' });
  const count = result.kind === 'answered' ? formatCount(result.answer.count) : result.kind === 'unread' ? '?' : '…';
  return (
    <ButtonBase onClick={() => onShow(terms)} aria-label={`${count} ${name}`} sx={countStyle}>
      {count}
    </ButtonBase>
  );
}

const tableStyle = {
  width: '100%',
  mt: 0.5,
  borderCollapse: 'collapse',
  fontSize: 13,
  '& th': { fontWeight: 400, color: 'text.secondary', textAlign: 'start', py: 0.25 },
  '& thead th, & td': { textAlign: 'end' },
};

const countStyle = {
  minWidth: 40,
  minHeight: 28,
  px: 0.5,
  justifyContent: 'flex-end',
  font: 'inherit',
  fontVariantNumeric: 'tabular-nums',
  color: 'primary.main',
  textDecoration: 'underline',
  borderRadius: 1,
};
