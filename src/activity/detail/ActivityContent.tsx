import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';

import type { ActivityLog } from '../ActivityLog.ts';
import { activityQuery } from '../../api/queries.ts';
import { PageFailure } from '../../session/PageFailure.tsx';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { pathTo } from '../../ui/paths.ts';
import { SlowNotice } from '../../ui/SlowNotice.tsx';
import type { SearchTerm } from '../search/SearchTerm.ts';
import { describeActivity, sentenceText, type ActivityNames } from '../sentences/describeActivity.ts';
import { useActorNames } from '../useActorNames.ts';
import { ActivityFields } from './ActivityFields.tsx';
import { AroundThis } from './AroundThis.tsx';
import { layOutJson } from '../../api/layOutJson.ts';
import { RawJson } from './RawJson.tsx';
import { UnknownActivity } from './UnknownActivity.tsx';
import { writeActivityLine, writeActivityMarkdown } from './writeActivityLine.ts';

interface ActivityContentProps {
  organizationId: string;
  activityId: string;
  log: ActivityLog;
  names: ActivityNames;
  timeZone: string;
  onFilter: (term: SearchTerm, isExcluded: boolean) => void;
  /** Lists the activities that fit these terms and nothing else. */
  onShow: (terms: readonly SearchTerm[]) => void;
}

/** The content of the panel: the activity as the server gives it by its id, or why there is none. */
export function ActivityContent(props: ActivityContentProps) {
  // A row that came without a readable id has one that only this page knows.
  return props.activityId.startsWith('damaged:') ? (
    <UnknownActivity activityId={props.activityId} log={props.log} />
  ) : (
    <WholeActivity {...props} />
  );
}

function WholeActivity({ organizationId, activityId, log, names: known, timeZone, ...rest }: ActivityContentProps) {
  const { onFilter, onShow } = rest;
  const { data, error, isFetching, refetch } = useQuery(activityQuery(organizationId, activityId));
  const named = data?.result;
  const actors = useActorNames(log, (named?.targetActorIds ?? named?.targetKeyId) !== undefined);
  const names = useMemo(() => ({ ...known, actors }), [known, actors]);
  if (data === undefined) {
    if (error === null) return <SlowNotice what="The activity" />;
    if (error.kind === 'notFound') {
      return <UnknownActivity activityId={activityId} requestId={error.requestId} log={log} />;
    }
    return (
      <PageFailure
        error={error}
        organizationId={organizationId}
        pathFor={pathTo.activities}
        onRetry={() => void refetch()}
        isRetrying={isFetching}
      />
    );
  }
  const { result: activity, text: sent } = data;
  const link = `${location.origin}${pathTo.activity(organizationId, activityId)}`;
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Typography sx={{ fontSize: 16, lineHeight: 1.4, overflowWrap: 'anywhere' }}>
        {sentenceText(describeActivity(activity, names))}
      </Typography>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5 }}>
        <Link href={link} variant="body2">
          Link to this activity
        </Link>
        <CopyButton text={link} what="link" />
        <Box sx={{ flex: 1 }} />
        <CopyWords words="Text" text={writeActivityLine({ activity, names, link })} what="line of text" />
        <CopyWords words="Markdown" text={writeActivityMarkdown({ activity, names, link })} what="Markdown" />
      </Box>
      <ActivityFields activity={activity} sent={sent} names={names} timeZone={timeZone} onFilter={onFilter} />
      <AroundThis log={log} activity={activity} onShow={onShow} />
      <RawJson json={layOutJson(sent)} />
    </Box>
  );
}

/** A copy button with a word before it. */
function CopyWords({ words, text, what }: { words: string; text: string; what: string }) {
  return (
    <Box sx={{ display: 'flex', alignItems: 'center' }}>
      <Typography component="span" variant="body2" color="textSecondary">
        {words}
      </Typography>
      <CopyButton text={text} what={what} />
    </Box>
  );
}
