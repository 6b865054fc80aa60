import { readOrganization } from '../../store/readOrganization.ts';
import type { Call } from '../Call.ts';

/** The key's organization as the API writes it: `id`, `createdAt`, `name` and whatever more was stored for it. */
export async function readOwnOrganization(call: Call): Promise<Record<string, unknown>> {
  const row = await readOrganization(call.database, call.key.organizationId);
  if (row === undefined) throw new Error(`The organization of key ${call.key.id} is gone.`);
  const extra: unknown = JSON.parse(row.extra);
  const { id, createdAt, name } = row;
  return { id, createdAt, name, ...(typeof extra === 'object' ? extra : {}) };
}
