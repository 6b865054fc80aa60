import Box from '@mui/material/Box';

import type { Organization } from '../api/schemas.ts';
import { FieldList } from '../ui/FieldList.tsx';
import { Panel } from '../ui/Panel.tsx';

interface OtherFieldsProps {
  organization: Organization;
}

const known = new Set(['id', 'name', 'createdAt']);

/** Whatever else the server sends of an organization, under the server's own names: new fields appear all the time. */
export function OtherFields({ organization }: OtherFieldsProps) {
  const others = Object.entries(organization).filter(([name]) => !known.has(name));
  if (others.length === 0) return null;
  return (
    <Panel title="More from the server">
      <FieldList fields={others.map(([name, value]) => ({ name, value: <FieldValue value={value} /> }))} />
    </Panel>
  );
}

function FieldValue({ value }: { value: unknown }) {
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
        {JSON.stringify(value, undefined, 2)}
      </Box>
    );
  }
  return <code>{String(value)}</code>;
}
