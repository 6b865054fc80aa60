import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';

import type { Organization } from '../api/schemas.ts';
import { CopyButton } from '../ui/CopyButton.tsx';
import { FieldList } from '../ui/FieldList.tsx';
import { MomentInWords } from '../ui/MomentInWords.tsx';
import { Panel } from '../ui/Panel.tsx';
import { ZoneButton } from './ZoneButton.tsx';

interface OrganizationDetailsProps {
  organization: Organization;
}

/** What the API's document says every organization has. */
export function OrganizationDetails({ organization }: OrganizationDetailsProps) {
  const { id, name, createdAt } = organization;
  return (
    <Panel title="Details">
      <FieldList
        fields={[
          {
            name: 'Name',
            value: (
              <Box component="bdi" sx={{ fontWeight: 650 }}>
                {name}
              </Box>
            ),
          },
          {
            name: 'Id',
            value: (
              <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5, my: -0.5 }}>
                <Box component="code">{id}</Box>
                <CopyButton text={id} what="organization id" />
              </Box>
            ),
          },
          {
            name: 'Created',
            value:
              createdAt === undefined ? (
                <Typography color="textSecondary">The server does not tell.</Typography>
              ) : (
                <>
                  <MomentInWords time={createdAt} />
                  <ZoneButton />
                </>
              ),
          },
        ]}
      />
    </Panel>
  );
}
