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
  /** Of whoever has the styles for it; else it looks like an icon button. */
  className?: string;
}

// The same element always: where its link is drawn anew, the icon is not.
const icon = <ManageSearchIcon fontSize="inherit" aria-hidden />;

/** Leads from a value of an activity to all about it; nothing for a value that has no page of its own. */
export function ProfileLink({ field, whose, value, className }: ProfileLinkProps) {
  const { organizationId = '' } = useParams();
  const to = profileOfField(organizationId, field, value);
  if (to === undefined) return null;
  const name = `All about ${whose}`;
  return (
    <Hint title={name}>
      {className === undefined ? (
        <IconButton component={Link} to={to} aria-label={name} size="small" sx={{ color: 'text.secondary' }}>
          {icon}
        </IconButton>
      ) : (
        <Link to={to} aria-label={name} className={className}>
          {icon}
        </Link>
      )}
    </Hint>
  );
}
