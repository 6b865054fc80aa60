import ManageSearchIcon from '@mui/icons-material/ManageSearch';
import IconButton from '@mui/material/IconButton';
import { Link, useParams } from 'react-router-dom';

import { Hint } from '../../ui/Hint.tsx';
import { profileOfField } from './profileLinks.ts';

interface ProfileLinkProps {
  /** The wire's name of the field, or the name by which it is searched for. */
  field: string;
  /** Whose page it is: “this actor”. */
  whose: string;
  value: unknown;
}

/** Leads from a value of an activity to all about it; nothing for a value that has no page of its own. */
export function ProfileLink({ field, whose, value }: ProfileLinkProps) {
  const { organizationId = '' } = useParams();
  const to = profileOfField(organizationId, field, value);
  if (to === undefined) return null;
  const name = `All about ${whose}`;
  return (
    <Hint title={name}>
      <IconButton component={Link} to={to} aria-label={name} size="small" sx={{ color: 'text.secondary' }}>
        <ManageSearchIcon fontSize="inherit" aria-hidden />
      </IconButton>
    </Hint>
  );
}
