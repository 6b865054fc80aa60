import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { Link as RouterLink, useNavigate } from 'react-router-dom';

import { organizationQuery } from '../../api/queries.ts';
import { useCommands } from '../../ui/commands/useCommands.ts';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { PageBody } from '../../ui/PageBody.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import type { ProfileFacet } from '../../ui/paths.ts';
import { SlowNotice } from '../../ui/SlowNotice.tsx';
import { actorTypeColours } from '../actorTypeColours.ts';
import { CompletenessLine, type Explained } from '../CompletenessLine.tsx';
import { Explanation } from '../completeness/Explanation.tsx';
import { IncompleteNotice } from '../IncompleteNotice.tsx';
import { LogFailureNotice } from '../LogFailureNotice.tsx';
import { fieldTerm } from '../search/SearchTerm.ts';
import { toActivityFilter } from '../search/toActivityFilter.ts';
import { termsOfRange, timeRangeOf, withTimeRange } from '../time/TimeRange.ts';
import { useActivityLog } from '../useActivityLog.ts';
import { useActivitySearch } from '../useActivitySearch.ts';
import { useAllKeyNames } from '../useAllKeyNames.ts';
import { useLogFailure } from '../useLogFailure.ts';
import { useServiceNames } from '../useServiceNames.ts';
import { useTimeZone } from '../useTimeZone.ts';
import { ProfileContent } from './ProfileContent.tsx';
import { profileKinds } from './profileKinds.ts';
import { profileLinks } from './profileLinks.ts';
import { ProfileNothing } from './ProfileNothing.tsx';
import { ProfileTime } from './ProfileTime.tsx';
import { useProfile } from './useProfile.ts';

interface ProfileScreenProps {
  organizationId: string;
  facet: ProfileFacet;
  value: string;
}

/** One actor, key, service or address: all that the log knows of it, and how far the log was read. */
export function ProfileScreen({ organizationId, facet, value }: ProfileScreenProps) {
  const { log, snapshot } = useActivityLog(organizationId);
  const { search, setSearch } = useActivitySearch();
  const timeZone = useTimeZone(search);
  const services = useServiceNames(organizationId);
  const keys = useAllKeyNames(organizationId, log, true);
  const { data: organization } = useQuery(organizationQuery(organizationId));
  const failure = useLogFailure(snapshot);
  const { reading, asOfMs } = snapshot;
  const nowMs = asOfMs ?? ('startedAtMs' in reading ? reading.startedAtMs : 0);
  const { stretch, isRange } = useMemo(() => {
    const terms = termsOfRange(timeRangeOf(search.terms));
    const { fromMs, toMs } = toActivityFilter(terms, { nowMs, timeZone, services: new Map() });
    return { stretch: { fromMs, toMs }, isRange: terms.length > 0 };
  }, [search.terms, nowMs, timeZone]);
  const profile = useProfile(log, facet, value, stretch, timeZone);
  const { noun, field } = profileKinds[facet];
  const links = useMemo(
    () => profileLinks(organizationId, fieldTerm(field, value), search),
    [organizationId, field, value, search],
  );
  const names = useMemo(() => ({ services, keys }), [services, keys]);

  const navigate = useNavigate();
  useCommands([
    {
      id: 'profile.list',
      label: 'Open in the activity list',
      section: 'On this page',
      run: () => void navigate(links.list()),
    },
  ]);
  const [explained, setExplained] = useState<Explained>();
  const newest = profile.kind === 'shown' ? profile.newest : undefined;
  const known = {
    actor: newest?.actorDetails,
    service: services.get(value),
    key: keys.get(value) ?? newest?.targetKeyName,
    ip: undefined,
  };
  const title = known[facet] ?? value;
  const answer = profile.kind === 'shown' ? profile.answer : undefined;
  return (
    <PageBody>
      <Box sx={[{ display: 'grid', gap: 2 }, actorTypeColours]}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'end', justifyContent: 'space-between', gap: 1.5 }}>
          <Box sx={{ minWidth: 0 }}>
            <Typography variant="overline" color="textSecondary" component="p">
              {noun}
            </Typography>
            <PageTitle title={title} context={organization?.name} />
            {title !== value && (
              <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5, color: 'text.secondary' }}>
                <Box component="code" sx={{ overflowWrap: 'anywhere' }}>
                  {value}
                </Box>
                <CopyButton text={value} what="id" />
              </Box>
            )}
          </Box>
          <Button component={RouterLink} to={links.list()} variant="outlined">
            Open in the activity list
          </Button>
        </Box>
        <ProfileTime search={search} setSearch={setSearch} {...stretch} nowMs={nowMs} timeZone={timeZone} />
        <CompletenessLine
          log={log}
          answer={answer}
          isUnread={profile.kind === 'unread'}
          oldestMs={undefined}
          timeZone={timeZone}
          onExplain={setExplained}
        />
        {failure !== undefined && (
          <LogFailureNotice
            failure={failure}
            reading={reading}
            organizationId={organizationId}
            onRetry={() => log.reload()}
          />
        )}
        {reading.kind === 'incomplete' && (
          <IncompleteNotice
            state={reading}
            hasRows={answer !== undefined && answer.total > 0}
            onRetry={() => log.reload()}
            onExplain={() => setExplained('incomplete')}
          />
        )}
        <Explanation
          what={explained}
          log={log}
          reading={reading}
          organizationId={organizationId}
          names={names}
          timeZone={timeZone}
          onRetry={() => log.reload()}
          onClose={() => setExplained(undefined)}
        />
        {profile.kind === 'failed' && (
          <ErrorNotice
            title="This page could not be worked out"
            message={profile.message}
            onRetry={() => log.reload()}
          />
        )}
        {profile.kind === 'pending' && <SlowNotice what="The page" />}
        {profile.kind === 'shown' &&
          (profile.answer.count > 0 ? (
            <ProfileContent
              organizationId={organizationId}
              log={log}
              facet={facet}
              value={value}
              profile={profile}
              isAll={reading.kind === 'complete'}
              isRange={isRange}
              names={names}
              timeZone={timeZone}
              links={links}
            />
          ) : (
            failure === undefined && (
              <ProfileNothing
                organizationId={organizationId}
                noun={noun.replace(/^(?:Actor|Service)$/u, (word) => word.toLowerCase())}
                reading={reading}
                onAllTime={isRange ? () => setSearch(withTimeRange(search, { kind: 'all' })) : undefined}
              />
            )
          ))}
      </Box>
    </PageBody>
  );
}
