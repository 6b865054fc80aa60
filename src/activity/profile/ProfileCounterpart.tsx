import Alert from '@mui/material/Alert';
import Link from '@mui/material/Link';
import { useMemo } from 'react';
import { Link as RouterLink } from 'react-router-dom';

import type { ActivityLog } from '../ActivityLog.ts';
import { pathTo } from '../../ui/paths.ts';
import { countOf } from '../formatCount.ts';
import { useLogQuery } from '../useLogQuery.ts';
import { profileFilter } from './useProfile.ts';

interface ProfileCounterpartProps {
  organizationId: string;
  log: ActivityLog;
  /** Of which profile to look at the other side. */
  facet: 'actor' | 'key';
  value: string;
}

/** An API key acts, and is acted upon: each of the two profiles leads to the other one, where there is something in it. */
export function ProfileCounterpart({ organizationId, log, facet, value }: ProfileCounterpartProps) {
  const other = facet === 'key' ? 'actor' : 'key';
  const filter = useMemo(() => profileFilter(other, value), [other, value]);
  const found = useLogQuery(log, 'profileCounterpart', { filter, order: 'newestFirst' });
  const count = found.kind === 'answered' ? found.answer.count : 0;
  if (count === 0) return null;
  const activities = countOf(count, 'activity', 'activities');
  return (
    <Alert severity="info" variant="outlined" icon={false}>
      {facet === 'key' ? 'This page is about what was done to the key. ' : 'This actor is an API key. '}
      <Link component={RouterLink} to={pathTo.profile(organizationId, other, value)}>
        {facet === 'key' ? `See ${activities} by the key itself` : `See ${activities} about the key`}
      </Link>
    </Alert>
  );
}
