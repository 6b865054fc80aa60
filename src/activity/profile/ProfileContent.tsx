import Box from '@mui/material/Box';

import type { ActivityLog } from '../ActivityLog.ts';
import { pathTo, type ProfileFacet } from '../../ui/paths.ts';
import type { FacetValue } from '../log/protocol.ts';
import { asWords, type ActivityNames } from '../sentences/describeActivity.ts';
import { ProfileBars } from './ProfileBars.tsx';
import { ProfileCounterpart } from './ProfileCounterpart.tsx';
import { ProfileFacts } from './ProfileFacts.tsx';
import { ProfileHours } from './ProfileHours.tsx';
import { profileKinds, type ProfileList } from './profileKinds.ts';
import { ProfileLatest } from './ProfileLatest.tsx';
import type { ProfileLinks } from './profileLinks.ts';
import type { ProfileState } from './useProfile.ts';

interface ProfileContentProps {
  organizationId: string;
  log: ActivityLog;
  facet: ProfileFacet;
  value: string;
  profile: Extract<ProfileState, { kind: 'shown' }>;
  isAll: boolean;
  isRange: boolean;
  names: ActivityNames;
  timeZone: string;
  links: ProfileLinks;
}

/** The figures, lists and latest activities of a profile that has some. */
export function ProfileContent({
  organizationId,
  log,
  facet,
  value,
  profile: { answer },
  isAll,
  isRange,
  names,
  timeZone,
  links,
}: ProfileContentProps) {
  const nameOf = (list: ProfileList, entry: FacetValue): string => {
    const of = entry.value ?? '';
    if (list.facet === 'type') return asWords(of);
    const known = list.facet === 'service' ? names.services.get(of) : names.keys?.get(of);
    return entry.label ?? known ?? of;
  };
  const hrefOf = (list: ProfileList, of: string): string =>
    typeof list.opens === 'string'
      ? pathTo.profile(organizationId, list.opens, of)
      : links.list({ field: list.opens.field, value: of });
  return (
    <>
      <ProfileFacts answer={answer} timeZone={timeZone} isAll={isAll} isRange={isRange} />
      {(facet === 'actor' || facet === 'key') && (
        <ProfileCounterpart organizationId={organizationId} log={log} facet={facet} value={value} />
      )}
      <Box sx={gridStyle}>
        <Box sx={columnStyle}>
          {answer.hourOfWeek !== undefined && <ProfileHours counts={answer.hourOfWeek} timeZone={timeZone} />}
          <ProfileLatest
            rows={answer.rows?.rows ?? []}
            count={answer.count}
            names={names}
            timeZone={timeZone}
            links={links}
          />
        </Box>
        <Box sx={columnStyle}>
          {profileKinds[facet].lists.map((list) => {
            const counted = answer.facets?.[list.facet];
            // A list of nothing but “none” says nothing, but for what happened.
            if (counted === undefined || counted.values.every((entry) => entry.value === undefined)) return null;
            return (
              <ProfileBars
                key={list.facet}
                list={list}
                facet={counted}
                nameOf={(entry) => nameOf(list, entry)}
                hrefOf={(of) => hrefOf(list, of)}
              />
            );
          })}
        </Box>
      </Box>
    </>
  );
}

const gridStyle = {
  display: 'grid',
  gap: 2,
  alignItems: 'start',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 7fr) minmax(0, 5fr)' },
};
const columnStyle = { display: 'grid', gap: 2, minWidth: 0 };
