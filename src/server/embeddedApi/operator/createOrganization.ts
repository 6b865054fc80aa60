import { randomUUID } from 'node:crypto';

import { generateActivities } from '../../sampleData/generateActivities.ts';
import { insertSampleServices } from '../../sampleData/insertSampleServices.ts';
import { storyStartMs } from '../../sampleData/storyStartMs.ts';
import type { Database, Statements } from '../../store/Database.ts';
import { insertActivities, type ActivityRow } from '../../store/insertActivities.ts';
import { insertActivityStream } from '../../store/insertActivityStream.ts';
import { insertApiKey } from '../../store/insertApiKey.ts';
import { insertOrganization } from '../../store/insertOrganization.ts';
import { insertService } from '../../store/insertService.ts';
import { makeActivityId } from '../makeActivityId.ts';
import { parseDateTime } from '../parseDateTime.ts';
import { toWholeSeconds } from '../toWholeSeconds.ts';
import { makeKey, type MadeKey } from './makeKey.ts';
import type { NewOrganization } from './parseNewOrganization.ts';

/** What the operator gets back; `keySecret` is readable here and never again. */
export interface CreatedOrganization {
  organization: { id: string; createdAt: string; name: string };
  keys: readonly MadeKey['answer'][];
  services: readonly { id: string; name: string }[];
}

/** Makes an organization with all that belongs to it, in one transaction. */
export async function createOrganization(
  database: Database,
  plan: NewOrganization,
  nowMs: number,
): Promise<CreatedOrganization> {
  const id = randomUUID();
  const createdAt = toWholeSeconds(plan.createdAt === undefined ? nowMs : readTime(plan.createdAt));
  const organization = { id, createdAt, name: plan.name.trim() };
  const keys = plan.keys.map((key) => makeKey(key, id, toWholeSeconds(nowMs)));
  const services = (plan.services ?? []).map((service) => Object.assign(service, { id: service.id ?? randomUUID() }));
  await database.transaction(async (statements) => {
    await insertOrganization(statements, { ...organization, extra: JSON.stringify(plan.extra ?? {}) });
    for (const key of keys) await insertApiKey(statements, key.row);
    for (const service of services) {
      await insertService(statements, id, { ...service, document: JSON.stringify(service) });
    }
    await insertPlannedActivities(statements, id, plan, nowMs);
  });
  return { organization, keys: keys.map((key) => key.answer), services };
}

/** A number asks for that many of the sample's story, with its services; a list is stored as it is, with what it must have. */
async function insertPlannedActivities(
  statements: Statements,
  organizationId: string,
  { activities = 0 }: NewOrganization,
  nowMs: number,
): Promise<void> {
  if (typeof activities !== 'number') {
    const rows = activities.map((activity) => toRow(activity, organizationId, nowMs));
    await insertActivities(statements, organizationId, rows);
  } else if (activities > 0) {
    await insertSampleServices(statements, organizationId, storyStartMs(nowMs));
    await insertActivityStream(
      statements,
      organizationId,
      generateActivities({ organizationId, count: activities, endMs: nowMs }),
    );
  }
}

function toRow(
  activity: NonNullable<Exclude<NewOrganization['activities'], number>>[number],
  organizationId: string,
  nowMs: number,
): ActivityRow {
  const createdAt = activity.createdAt ?? toWholeSeconds(nowMs);
  const createdAtMs = readTime(createdAt);
  const id = activity.id ?? makeActivityId(createdAtMs);
  return {
    id,
    createdAtMs,
    document: JSON.stringify({ id, createdAt, organizationId, ...activity }),
  };
}

/** A date-time that has been checked, without a zone in UTC, in milliseconds. */
function readTime(dateTime: string): number {
  return Date.parse(parseDateTime(dateTime) ?? dateTime);
}
