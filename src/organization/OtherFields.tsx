import Box from '@mui/material/Box';

import { layOutJson } from '../api/layOutJson.ts';
import type { WholeOrganization } from '../api/requestOrganization.ts';
import { FieldList } from '../ui/FieldList.tsx';
import { Panel } from '../ui/Panel.tsx';

interface OtherFieldsProps {
  organization: WholeOrganization;
}

/** Whatever else the server sends of an organization, under the server's own names: new fields appear all the time. */
export function OtherFields({ organization: { others } }: OtherFieldsProps) {
  if (others.length === 0) return null;
  return (
    <Panel title="More from the server">
      <FieldList fields={others.map(([name, json]) => ({ name, value: <FieldValue json={json} /> }))} />
    </Panel>
  );
}

function FieldValue({ json }: { json: string }) {
  const value: unknown = JSON.parse(json);
  if (typeof value === 'string') return <bdi>{value === '' ? '(empty)' : value}</bdi>;
  if (typeof value === 'object' && value !== null) {
    const isEmpty = Object.keys(value).length === 0;
    return (
      <Box
        component="pre"
        // A long value scrolls, and what scrolls must be reachable by keyboard.
        tabIndex={isEmpty ? undefined : 0}
        sx={{ m: 0, maxHeight: 240, overflow: 'auto', whiteSpace: 'pre-wrap' }}
      >
        {layOutJson(json)}
      </Box>
    );
  }
  return <code>{json}</code>;
}
