import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { Navigate, useLocation, useSearchParams } from 'react-router-dom';

import { sessionQuery } from '../api/queries.ts';
import { Logo } from '../ui/Logo.tsx';
import { PageTitle, productName } from '../ui/PageTitle.tsx';
import { useIsOnline } from '../ui/useIsOnline.ts';
import { explainSignInFailure } from './explainSignInFailure.ts';
import { KeyHelp } from './KeyHelp.tsx';
import { readReturnTo } from './readReturnTo.ts';
import { SampleKeys } from './SampleKeys.tsx';
import { SignInForm } from './SignInForm.tsx';
import { useSignIn } from './useSignIn.ts';

/** In the place of why signing in failed, for as long as it is so: nothing else can be done about it. */
const offline = {
  severity: 'warning',
  title: 'You are offline',
  advice: 'Connect to the network to sign in. What you typed is kept.',
} as const;

/** Asks for an API key, and goes on to the page that was asked for. Who is signed in already goes there at once. */
export function SignInPage() {
  const session = useQuery(sessionQuery());
  const [searchParams] = useSearchParams();
  const { state: why }: { state: unknown } = useLocation();
  const { state, signIn } = useSignIn();
  const isOnline = useIsOnline();
  if (session.data?.signedIn === true) return <Navigate to={readReturnTo(searchParams.get('returnTo'))} replace />;
  // Without a network there was no other reason; with one again, it is gone.
  const failure =
    state.kind === 'failed' && state.error.kind !== 'offline' ? explainSignInFailure(state.error) : undefined;

  return (
    <Box
      component="main"
      id="main"
      tabIndex={-1}
      sx={{ maxWidth: 920, mx: 'auto', px: { xs: 2, sm: 3 }, py: { xs: 3, md: 8 } }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.25, mb: 3 }}>
        <Logo size={32} />
        <Typography sx={{ fontWeight: 650 }}>{productName}</Typography>
      </Box>
      <Box
        sx={{
          display: 'grid',
          gap: 3,
          alignItems: 'start',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 5fr) minmax(0, 4fr)' },
        }}
      >
        <Paper variant="outlined" sx={{ p: { xs: 2.5, sm: 4 } }}>
          <PageTitle title="Sign in" />
          <Typography color="textSecondary" sx={{ mt: 0.5, mb: 2.5 }}>
            with an API key of your organization
            {session.data?.apiOrigin === undefined ? '' : `, at ${session.data.apiOrigin}`}
          </Typography>
          {why === 'ended' && state.kind !== 'failed' && (
            <Alert severity="info" variant="outlined" sx={{ mb: 2.5 }}>
              Your session has ended. Sign in again to go on where you were.
            </Alert>
          )}
          <SignInForm
            isSigningIn={state.kind === 'signingIn'}
            failure={isOnline ? failure : offline}
            onSubmit={(credentials) => void signIn(credentials)}
          />
        </Paper>
        <Box sx={{ display: 'grid', gap: 3, alignContent: 'start' }}>
          {session.data?.sample === true && (
            <SampleKeys isSigningIn={state.kind === 'signingIn'} onPick={(sample) => void signIn({ sample })} />
          )}
          <KeyHelp />
        </Box>
      </Box>
    </Box>
  );
}
