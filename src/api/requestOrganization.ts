import { requestWithText, type RequestOptions } from './client.ts';
import { memberTexts } from './memberTexts.ts';
import { organizationSchema, type Organization } from './schemas.ts';

/** An organization with what else the server sent of it. */
export interface WholeOrganization extends Organization {
  /** The fields that we do not know: name, and JSON text as it came, since numbers there have digits that a value cannot keep. */
  others: readonly (readonly [name: string, json: string])[];
}

/**
 * Reads an organization, or changes it and reads the answer.
 *
 * @param path that of the organization.
 * @throws ApiError
 */
export async function requestOrganization(path: string, options: RequestOptions): Promise<WholeOrganization> {
  const { result, text } = await requestWithText(organizationSchema, path, options);
  return { ...result, others: [...memberTexts(text)].filter(([name]) => !knownFields.has(name)) };
}

const knownFields: ReadonlySet<string> = new Set(Object.keys(organizationSchema.shape));
