import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Form, Link, useActionData, useNavigation } from 'react-router-dom';

import { ApiError } from '../api/ApiError.ts';
import { describeApiError } from '../api/describeApiError.ts';
import { endSession } from '../api/endSession.ts';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { pathTo, paths } from '../ui/paths.ts';

/**
 * Ends the session and loads the sign-in page as a new document, so that nothing that was read stays in memory: caches, the
 * worker with the log, and what was typed.
 * @returns the failure, if the server did not confirm; otherwise it waits for the new document.
 */
export async function signOutAction(): Promise<ApiError> {
  try {
    await endSession();
  } catch (error) {
    if (error instanceof ApiError) return error;
    throw error;
  }
  // Not `redirectDocument`: where another call learns of the end first, the page has moved to the sign-in page by itself, and the
  // router then drops what an action of before redirects to.
  location.assign(pathTo.signIn());
  return new Promise<never>(() => undefined);
}

/** Where signing out is confirmed or, when the server did not answer, tried again. Opened by hand, it asks first. */
export function SignOutPage() {
  const failure: unknown = useActionData();
  const isSigningOut = useNavigation().state !== 'idle';
  return (
    <Box component="main" id="main" tabIndex={-1} sx={{ maxWidth: 560, mx: 'auto', px: 2, py: { xs: 4, md: 10 } }}>
      <PageTitle title="Sign out" />
      <Box sx={{ my: 2 }}>
        {failure instanceof ApiError && (
          <ErrorNotice
            {...describeApiError(failure)}
            title="Signing out was not confirmed"
            advice="You may still be signed in on this browser. Try again."
          />
        )}
      </Box>
      <Form method="post" action={paths.signOut}>
        <Box sx={{ display: 'flex', gap: 1 }}>
          <Button type="submit" variant="contained" loading={isSigningOut}>
            {failure === undefined ? 'Sign out' : 'Try again'}
          </Button>
          <Button component={Link} to={pathTo.home()}>
            Back to the organization
          </Button>
        </Box>
      </Form>
    </Box>
  );
}
