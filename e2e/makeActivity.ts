import { expect, type APIRequestContext } from '@playwright/test';

import { serverPort } from './server.ts';
import { basicAuthorization, type Workspace } from './workspace.ts';

/** Makes an activity, as another person does: by renaming the organization. */
export async function makeActivity(
  request: APIRequestContext,
  { organization, keys }: Pick<Workspace, 'organization' | 'keys'>,
  name: string,
): Promise<void> {
  const response = await request.patch(`http://127.0.0.1:${serverPort}/v1/organizations/${organization.id}`, {
    headers: { authorization: basicAuthorization(keys[0]) },
    data: { name },
  });
  expect(response.status()).toBe(200);
}
