import type { Statements } from './Database.ts';

/** A service to be stored: `document` is the JSON text that the API will answer for it. */
export interface ServiceRow {
  id: string;
  name: string;
  document: string;
}

/** Adds a service to an organization. */
export async function insertService(
  statements: Statements,
  organizationId: string,
  service: ServiceRow,
): Promise<void> {
  await statements.execute(
    'INSERT INTO services (organization_id, id, name, document) VALUES ($1::uuid, $2::uuid, $3::text, $4::text)',
    [organizationId, service.id, service.name, service.document],
  );
}
