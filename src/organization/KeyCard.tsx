import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';

import { sessionQuery } from '../api/queries.ts';
import type { ApiKey } from '../api/schemas.ts';
import type { KeyRoleState } from '../session/KeyRole.ts';
import { RoleChip } from '../session/RoleChip.tsx';
import type { KeyKnowledge } from '../session/useKeyRole.ts';
import { FieldList } from '../ui/FieldList.tsx';
import { formatRelativeTime, formatTime } from '../ui/formatTime.ts';
import { Panel } from '../ui/Panel.tsx';
import { readTime } from '../ui/readTime.ts';
import { usePreferredTimeZone } from '../ui/timeZone/usePreferredTimeZone.ts';
import { useNow } from '../ui/useNow.ts';

interface KeyCardProps {
  role: KeyRoleState;
  keyInUse: KeyKnowledge['key'];
}

/** The key that is signed in, as far as the server tells of it. */
export function KeyCard({ role, keyInUse }: KeyCardProps) {
  const { data: session } = useQuery(sessionQuery());
  const nowMs = useNow(60_000);
  const timeZone = usePreferredTimeZone();
  const suffix = session?.keySuffix;
  return (
    <Panel title="Key in use">
      <FieldList
        fields={[
          ...(keyInUse.kind === 'found'
            ? [{ name: 'Name', value: <bdi>{keyInUse.key.name ?? 'Without a name'}</bdi> }]
            : []),
          { name: 'Key id', value: suffix === undefined ? 'Not told by the server' : <code>…{suffix}</code> },
          {
            name: 'Role',
            value: (
              <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1 }}>
                <RoleChip role={role} />
                {describeRole(role, keyInUse)}
              </Box>
            ),
          },
          ...(keyInUse.kind === 'found' ? fieldsOf(keyInUse.key, nowMs, timeZone) : []),
        ]}
      />
      {keyInUse.kind === 'checking' && <Skeleton width="60%" aria-label="Reading the key" />}
      <Typography variant="body2" color="textSecondary" sx={{ mt: 1, '&:empty': { display: 'none' } }}>
        {explainGap(keyInUse)}
      </Typography>
    </Panel>
  );
}

function describeRole(role: KeyRoleState, keyInUse: KeyKnowledge['key']): string {
  const names =
    keyInUse.kind === 'found'
      ? (
          keyInUse.key.assignedRoles?.map(({ roleName, roleId }) => roleName ?? roleId ?? '') ??
          keyInUse.key.roles ??
          []
        )
          .filter((name) => name !== '')
          .join(', ')
      : '';
  const verdict = {
    admin: 'may rename the organization',
    notAdmin: 'may not rename the organization',
    unknown: 'whether it may rename the organization is unknown',
    checking: 'checking what it may do…',
  }[role.kind];
  return names === '' ? verdict : `${names}: ${verdict}`;
}

function fieldsOf(key: ApiKey, nowMs: number, timeZone: string) {
  const expireAtMs = key.expireAt === undefined ? undefined : readTime(key.expireAt);
  return [
    ...(key.state === undefined
      ? []
      : [
          {
            name: 'State',
            value: (
              <Chip
                label={key.state}
                variant="outlined"
                color={key.state === 'enabled' ? 'success' : 'warning'}
                sx={{ height: 20 }}
              />
            ),
          },
        ]),
    {
      name: 'Expires',
      value:
        expireAtMs === undefined ? (
          'Never'
        ) : (
          <Box component="span" sx={{ color: expireAtMs - nowMs < soonMs ? 'warning.main' : undefined }}>
            {formatTime(expireAtMs, 'full', timeZone)} ({formatRelativeTime(expireAtMs, nowMs)})
          </Box>
        ),
    },
  ];
}

/** Within this time before its end a key is marked. */
const soonMs = 14 * 24 * 3_600_000;

function explainGap(keyInUse: KeyKnowledge['key']): string {
  if (keyInUse.kind === 'failed') {
    if (keyInUse.error.kind === 'forbidden') {
      return 'This key may not see the list of keys, so its name and expiry are not known here.';
    }
    return keyInUse.error.kind === 'notFound'
      ? 'This server has no list of keys, so the name and expiry of this one are not known here.'
      : `The list of keys could not be read: ${keyInUse.error.message}`;
  }
  if (keyInUse.kind === 'several') {
    return `${keyInUse.keys.length} keys of this organization end alike, so which of them this is cannot be told.`;
  }
  return keyInUse.kind === 'notListed' ? 'The list of keys does not contain this key.' : '';
}
