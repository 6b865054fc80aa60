import type { Statements } from './Database.ts';
import { insertActivities, type ActivityRow } from './insertActivities.ts';

const batchRows = 2000;

/** Adds activities in batches as they are made, without ever holding all of them. */
export async function insertActivityStream(
  statements: Statements,
  organizationId: string,
  activities: Iterable<ActivityRow>,
): Promise<void> {
  let batch: ActivityRow[] = [];
  for (const activity of activities) {
    batch.push(activity);
    if (batch.length < batchRows) continue;
    await insertActivities(statements, organizationId, batch);
    batch = [];
  }
  await insertActivities(statements, organizationId, batch);
}
