import type { Statements } from '../store/Database.ts';
import { insertService } from '../store/insertService.ts';
import { sampleServices } from './sampleServices.ts';

/** Adds the services of the story that still exist to an organization. */
export async function insertSampleServices(statements: Statements, organizationId: string): Promise<void> {
  for (const { id, name, provider, region, isIdling, deletedInWeek } of sampleServices) {
    if (deletedInWeek !== undefined) continue;
    const document = JSON.stringify({ id, name, provider, region, state: 'running', idleScaling: isIdling });
    await insertService(statements, organizationId, { id, name, document });
  }
}
