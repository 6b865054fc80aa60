import type { LogState } from '../log/protocol.ts';
import type { ActivityNames } from '../sentences/describeActivity.ts';
import type { LogView } from '../useLogQuery.ts';

/** What the explanations of a list need to know. */
export interface ExplanationProps {
  log: LogView;
  /** How reading the list goes or went. */
  reading: LogState;
  organizationId: string;
  names: ActivityNames;
  timeZone: string;
  onClose: () => void;
}
