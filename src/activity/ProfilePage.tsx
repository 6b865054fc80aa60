import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { Link, useParams, useSearchParams } from 'react-router-dom';

import { PageBody } from '../ui/PageBody.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { pathTo, profileFacets } from '../ui/paths.ts';
import { ProfileScreen } from './profile/ProfileScreen.tsx';

/** The page of the actor, key, service or address in the address. */
export function ProfilePage() {
  const { organizationId = '', facet: named } = useParams();
  const value = useSearchParams()[0].get('value') ?? '';
  const facet = profileFacets.find((known) => known === named);
  if (facet !== undefined && value !== '') {
    return <ProfileScreen key={`${organizationId} ${facet} ${value}`} {...{ organizationId, facet, value }} />;
  }
  return (
    <PageBody width="narrow">
      <PageTitle title="There is no such page" />
      <Typography color="textSecondary" sx={{ mt: 1, mb: 3 }}>
        {facet === undefined
          ? `Actors, keys, services and IP addresses have pages of their own; “${named ?? ''}” has none.`
          : 'The address does not say whose page it is: it may have been cut short when it was copied.'}
      </Typography>
      <Button component={Link} to={pathTo.activities(organizationId)} variant="contained">
        Go to the activities
      </Button>
    </PageBody>
  );
}
