import { useParams, useSearchParams } from 'react-router-dom';

import { PageBody } from '../ui/PageBody.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';

/** One actor, key, service or address. */
export function ProfilePage() {
  const { facet = '' } = useParams();
  const [params] = useSearchParams();
  return (
    <PageBody>
      <PageTitle title={`${facet} ${params.get('value') ?? ''}`} />
    </PageBody>
  );
}
