import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useMutation, useQueryClient } from '@tanstack/react-query';

import { request } from '../api/client.ts';
import { describeApiError } from '../api/describeApiError.ts';
import { changeOutcomeQuery, organizationPath } from '../api/queries.ts';
import { organizationSchema } from '../api/schemas.ts';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';

interface PermissionCheckProps {
  organizationId: string;
}

/** For a key of unknown role: asks the server by a change that changes nothing, and only when told to. */
export function PermissionCheck({ organizationId }: PermissionCheckProps) {
  const queryClient = useQueryClient();
  const note = (outcome: 'allowed' | 'refused') =>
    queryClient.setQueryData(changeOutcomeQuery(organizationId).queryKey, outcome);
  const check = useMutation({
    mutationFn: async () =>
      request(organizationSchema, organizationPath(organizationId), { method: 'PATCH', body: {} }),
    onSuccess: () => note('allowed'),
    onError: (error) => {
      if (error.kind === 'forbidden') note('refused');
    },
  });
  return (
    <Box sx={{ mt: 2 }}>
      <Button variant="outlined" onClick={() => check.mutate()} loading={check.isPending}>
        Check whether this key may rename
      </Button>
      <Typography variant="body2" color="textSecondary" sx={{ mt: 1 }}>
        This sends the server an empty change. It changes nothing; the answer tells.
      </Typography>
      {check.error !== null && check.error.kind !== 'forbidden' && (
        <Box sx={{ mt: 1.5 }}>
          <ErrorNotice {...describeApiError(check.error)} />
        </Box>
      )}
    </Box>
  );
}
