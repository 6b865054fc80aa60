import { PageBody } from '../ui/PageBody.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';

/** The activity log of one organization. */
export function ActivityPage() {
  return (
    <PageBody>
      <PageTitle title="Activity" />
    </PageBody>
  );
}
