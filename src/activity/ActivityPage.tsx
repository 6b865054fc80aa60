import { useParams } from 'react-router-dom';

import { ActivityScreen } from './ActivityScreen.tsx';

/** The activity log of the organization in the address, and over it the one activity in the address, if there is one. */
export function ActivityPage() {
  const { organizationId = '', activityId } = useParams();
  return <ActivityScreen key={organizationId} organizationId={organizationId} activityId={activityId} />;
}
