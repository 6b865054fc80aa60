import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { Link as RouterLink } from 'react-router-dom';

import { FieldList } from '../../ui/FieldList.tsx';
import { countOf, formatCount } from '../formatCount.ts';
import { ExplanationDialog } from './ExplanationDialog.tsx';
import { RequestIdLine } from './RequestIdLine.tsx';
import { RowCard } from './RowCard.tsx';
import type { ExplanationProps } from './ExplanationProps.ts';
import { useExplanationLinks } from './useExplanationLinks.ts';
import { useLogQuery } from '../useLogQuery.ts';

const rowsAtOnce = 20;

/** The rows that could not be read as an activity: all of them, as far as they could be read and as they came. */
export function DamagedDialog({ log, reading, organizationId, names, timeZone, onClose }: ExplanationProps) {
  const [shown, setShown] = useState(rowsAtOnce);
  const links = useExplanationLinks(organizationId);
  const result = useLogQuery(log, 'damaged rows', {
    filter: { facets: [], texts: [], damaged: ['only'] },
    order: 'newestFirst',
    rows: { from: 0, to: shown },
  });
  const count = result.kind === 'answered' ? result.answer.count : undefined;
  const rows = result.kind === 'answered' ? (result.answer.rows?.rows ?? []) : [];
  const rest = (count ?? 0) - rows.length;
  return (
    <ExplanationDialog
      title={count === undefined ? 'Damaged rows' : countOf(count, 'damaged row')}
      onClose={onClose}
      actions={
        <Button component={RouterLink} to={links.damaged} onClick={onClose}>
          Show them in the list
        </Button>
      }
    >
      <Typography>
        The server sent these rows in its list, but not as activities that can be read. Nothing of them was left out:
        they are counted, they stand in the list with what could be read of them (those without a readable time at its
        end), and an export has them as they came.
      </Typography>
      <FieldList
        fields={[
          { name: 'Request id', value: <RequestIdLine reading={reading} /> },
          { name: 'What to do', value: 'Tell support the request id and a row or two: the server sent them that way.' },
        ]}
      />
      {result.kind === 'failed' && <Typography color="error">{result.message}</Typography>}
      <Box component="ol" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1.5 }}>
        {rows.map((row) => (
          <li key={row.id}>
            <RowCard
              log={log}
              row={row}
              href={links.activity(row.id)}
              names={names}
              timeZone={timeZone}
              onOpen={onClose}
            />
          </li>
        ))}
      </Box>
      {rest > 0 && (
        <Button onClick={() => setShown(shown + rowsAtOnce)} sx={{ justifySelf: 'start' }}>
          Show {formatCount(Math.min(rowsAtOnce, rest))} more of {formatCount(count ?? 0)}
        </Button>
      )}
    </ExplanationDialog>
  );
}
