import * as z from 'zod/mini';

import { toWholeSeconds } from '../embeddedApi/toWholeSeconds.ts';
import { insertActivities, type ActivityRow } from '../store/insertActivities.ts';
import { insertOrganization } from '../store/insertOrganization.ts';
import type { Store } from '../store/openStore.ts';
import { generateActivities } from './generateActivities.ts';
import { insertSampleKeys } from './insertSampleKeys.ts';
import { insertSampleServices } from './insertSampleServices.ts';
import { sampleOrganization } from './sampleOrganization.ts';
import { storyStartMs } from './storyStartMs.ts';
import { tellStory } from './tellStory.ts';

export interface SampleDataOptions {
  /** How many activities a new sample gets. A sample that exists keeps its own number. */
  activities: number;
  /** Told after each batch. */
  onProgress?: (written: number, total: number) => void;
  /** The time in milliseconds. */
  now?: () => number;
}

export interface SampleData {
  organizationId: string;
  /** Activities of the story; renames since then are not among them. */
  activities: number;
  /** Whether this call made it, completed what an interrupted start had begun, or found it. */
  outcome: 'created' | 'completed' | 'found';
}

const hourMs = 3_600_000;
const batchRows = 2000;
const progressRow = z.object({ storyEnd: z.string(), total: z.number(), written: z.number() });

/**
 * Makes the sample organization once. Its story ends at the hour in which it was made, so that "the last 30 days" is never
 * empty on a new machine, and is otherwise the same everywhere. Each batch is one transaction with the count of what is
 * written: a start that was killed goes on there, because the story can be told again from its beginning.
 */
export async function ensureSampleData(store: Store, options: SampleDataOptions): Promise<SampleData> {
  const { activities, onProgress, now = Date.now } = options;
  const organizationId = sampleOrganization.id;
  const before = await readProgress(store, organizationId);
  const progress = before ?? (await beginSampleData(store, organizationId, activities, now()));
  const { total } = progress;
  if (progress.written >= total) return { organizationId, activities: total, outcome: before ? 'found' : 'created' };

  const story = generateActivities({ organizationId, count: total, endMs: Date.parse(progress.storyEnd) });
  for (let skipped = 0; skipped < progress.written; skipped += 1) story.next();
  let written = progress.written;
  while (written < total) {
    const batch = take(story, batchRows);
    if (batch.length === 0) throw new Error(`The story ended after ${written} of ${total} activities.`);
    written += batch.length;
    const writtenNow = written;
    await store.database.transaction(async (statements) => {
      await insertActivities(statements, organizationId, batch);
      await statements.execute('UPDATE sample_data SET written = $2::int WHERE organization_id = $1::uuid', [
        organizationId,
        writtenNow,
      ]);
    });
    onProgress?.(written, total);
  }
  // The embedded database gathers no statistics by itself, and its planner should know how much there is.
  await store.database.execute('ANALYZE activities');
  return { organizationId, activities: total, outcome: before ? 'completed' : 'created' };
}

async function readProgress(store: Store, organizationId: string): Promise<z.infer<typeof progressRow> | undefined> {
  const [row] = await store.database.query(
    progressRow,
    `SELECT to_char(story_end AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "storyEnd", total::int, written::int
     FROM sample_data WHERE organization_id = $1::uuid`,
    [organizationId],
  );
  return row;
}

async function beginSampleData(
  store: Store,
  organizationId: string,
  total: number,
  nowMs: number,
): Promise<z.infer<typeof progressRow>> {
  const endMs = Math.floor(nowMs / hourMs) * hourMs;
  const storyEnd = toWholeSeconds(endMs);
  const startMs = storyStartMs(endMs);
  const createdAtMs = startMs + (tellStory()[0]?.atSeconds ?? 0) * 1000;
  await store.database.transaction(async (statements) => {
    const { name, extra } = sampleOrganization;
    await insertOrganization(statements, {
      id: organizationId,
      name,
      createdAt: toWholeSeconds(createdAtMs),
      extra: JSON.stringify(extra),
    });
    await insertSampleKeys(statements, organizationId, createdAtMs);
    await insertSampleServices(statements, organizationId, startMs);
    await statements.execute(
      `INSERT INTO sample_data (organization_id, story_end, total, written)
       VALUES ($1::uuid, $2::timestamptz, $3::int, 0)`,
      [organizationId, storyEnd, total],
    );
  });
  return { storyEnd, total, written: 0 };
}

function take(rows: Iterator<ActivityRow>, count: number): ActivityRow[] {
  const taken: ActivityRow[] = [];
  while (taken.length < count) {
    const next = rows.next();
    if (next.done === true) break;
    taken.push(next.value);
  }
  return taken;
}
