import { toWholeSeconds } from '../embeddedApi/toWholeSeconds.ts';
import type { Statements } from '../store/Database.ts';
import { insertService } from '../store/insertService.ts';
import { sampleServices } from './sampleServices.ts';

const weekMs = 7 * 86_400_000;

/** Adds the services of the story that still exist to an organization whose story begins at `startMs`. */
export async function insertSampleServices(
  statements: Statements,
  organizationId: string,
  startMs: number,
): Promise<void> {
  for (const { id, name, provider, region, isIdling, fromWeek, untilWeek } of sampleServices) {
    if (untilWeek !== Infinity) continue;
    const document = JSON.stringify({
      id,
      name,
      provider,
      region,
      state: 'running',
      idleScaling: isIdling,
      createdAt: toWholeSeconds(startMs + fromWeek * weekMs),
    });
    await insertService(statements, organizationId, { id, name, document });
  }
}
