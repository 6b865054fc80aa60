import type { ActivityLog } from '../ActivityLog.ts';
import type { LogState } from '../log/protocol.ts';
import type { ActivityNames } from '../sentences/describeActivity.ts';

/** What the explanations of a list need to know. */
export interface ExplanationProps {
  log: ActivityLog;
  /** How reading the list goes or went. */
  reading: LogState;
  organizationId: string;
  names: ActivityNames;
  timeZone: string;
  onClose: () => void;
}
