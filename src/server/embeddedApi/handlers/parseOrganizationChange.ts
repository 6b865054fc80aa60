import { ApiFailure } from '../ApiFailure.ts';

/**
 * The new name in the body of a PATCH, trimmed, or `undefined` when the body asks for no change. Other fields of the body are
 * left alone: nothing but the name can be changed here.
 * The API publishes no rule for a name. Beyond "not empty" only what a database cannot store is refused.
 * @throws ApiFailure 400 saying what is wrong.
 */
export function parseOrganizationChange(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new ApiFailure(400, 'The body must be a JSON object');
  }
  const name: unknown = Object.hasOwn(body, 'name') && 'name' in body ? body.name : undefined;
  if (name === undefined) return undefined;
  if (typeof name !== 'string') throw new ApiFailure(400, 'name must be a string');
  const trimmed = name.trim();
  if (trimmed === '') throw new ApiFailure(400, 'name must not be empty');
  if (/[\0\p{Surrogate}]/u.test(trimmed)) {
    throw new ApiFailure(400, 'name must not contain U+0000 or half of a surrogate pair');
  }
  return trimmed;
}
