import FilterAltIcon from '@mui/icons-material/FilterAltOutlined';
import FilterAltOffIcon from '@mui/icons-material/FilterAltOffOutlined';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';

import type { Activity } from '../../api/schemas.ts';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { ProfileLink } from '../profile/ProfileLink.tsx';
import type { SearchTerm } from '../search/SearchTerm.ts';
import type { ActivityNames } from '../sentences/describeActivity.ts';
import { FieldValue } from './FieldValue.tsx';
import { listActivityFields } from './listActivityFields.ts';

interface ActivityFieldsProps {
  activity: Activity;
  /** The JSON text that the server sent for it. */
  sent: string;
  names: ActivityNames;
  timeZone: string;
  /** Narrows the list to what has this value, or to what has not. */
  onFilter: (term: SearchTerm, isExcluded: boolean) => void;
}

/** Every field of an activity, each with its value, a copy button and, where it can be searched for, filters. */
export function ActivityFields({ activity, sent, names, timeZone, onFilter }: ActivityFieldsProps) {
  return (
    <Box component="dl" sx={listStyle}>
      {listActivityFields(activity, sent).map((field) => {
        const { name, label, value, json, term } = field;
        // Abbreviations keep their capitals within a sentence.
        const noun = name === 'actorIpAddress' ? label : label.toLowerCase();
        return (
          <Box key={name} className="field">
            <dt title={name}>{label}</dt>
            <dd>
              <Box sx={{ flex: 1, minWidth: 0 }}>
                <FieldValue field={field} names={names} timeZone={timeZone} />
              </Box>
              <Box className="actions">
                {term !== undefined && (
                  <>
                    <FilterButton label={`Show only this ${noun}`} onClick={() => onFilter(term, false)} />
                    <FilterButton label={`Hide this ${noun}`} isOff onClick={() => onFilter(term, true)} />
                  </>
                )}
                <ProfileLink field={name} whose={`this ${noun}`} value={value} />
                <CopyButton text={typeof value === 'string' ? value : json} what={noun} />
              </Box>
            </dd>
          </Box>
        );
      })}
    </Box>
  );
}

function FilterButton({ label, isOff = false, onClick }: { label: string; isOff?: boolean; onClick: () => void }) {
  const Icon = isOff ? FilterAltOffIcon : FilterAltIcon;
  return (
    <Tooltip title={label} describeChild>
      <IconButton aria-label={label} size="small" color="inherit" onClick={onClick}>
        <Icon fontSize="inherit" aria-hidden />
      </IconButton>
    </Tooltip>
  );
}

const listStyle = {
  m: 0,
  fontSize: 14,
  lineHeight: 1.5,
  '& .field': {
    display: 'grid',
    // Where it is narrow, the value goes under its name: beside both, an e-mail address would be broken in the middle.
    gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: '112px minmax(0, 1fr)' },
    columnGap: 1.5,
    py: 0.75,
    borderBottom: 1,
    borderColor: 'divider',
  },
  '& dt': { color: 'text.secondary', overflowWrap: 'anywhere' },
  '& dd': { m: 0, display: 'flex', gap: 1, minWidth: 0, overflowWrap: 'anywhere' },
  '& .actions': { display: 'flex', flexShrink: 0, alignItems: 'flex-start', color: 'text.secondary', my: -0.5 },
};
