import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Link as RouterLink } from 'react-router-dom';

import { CopyButton } from '../../ui/CopyButton.tsx';
import { formatTime } from '../../ui/formatTime.ts';
import { formatCount } from '../formatCount.ts';
import type { ActivityLog } from '../ActivityLog.ts';
import type { ActivityRow } from '../log/protocol.ts';
import { describeActivity, sentenceText, type ActivityNames } from '../sentences/describeActivity.ts';
import { useRowText } from '../useRowText.ts';

interface RowCardProps {
  log: ActivityLog;
  row: ActivityRow;
  /** Where the whole row is shown. */
  href: string;
  names: ActivityNames;
  timeZone: string;
  onOpen: () => void;
}

/** Longer rows are shown by their beginning: a row may be longer than a browser can draw. */
const mostCharacters = 1200;

/** One row of the list as far as it could be read, with the text that came. */
export function RowCard({ log, row, href, names, timeZone, onOpen }: RowCardProps) {
  const text = useRowText(log, row.id);
  const isReadable = row.type !== undefined || row.actorType !== undefined || row.actorDetails !== undefined;
  return (
    <Box sx={{ display: 'grid', gap: 0.5, minWidth: 0 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
        <Typography variant="body2" sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
          {row.createdAtMs === undefined ? (
            <Box component="span" sx={{ color: 'text.secondary' }}>
              no readable time
            </Box>
          ) : (
            <time dateTime={new Date(row.createdAtMs).toISOString()}>
              {formatTime(row.createdAtMs, 'full', timeZone)}
            </time>
          )}
          {' · '}
          {isReadable ? <b>{sentenceText(describeActivity(row, names))}</b> : 'nothing of an activity could be read'}
        </Typography>
        {text.kind === 'text' && <CopyButton text={text.text} what="the text of this row" />}
        <Link component={RouterLink} to={href} variant="body2" onClick={onOpen} aria-label={`Open ${row.id}`}>
          Open
        </Link>
      </Box>
      <Box component="pre" sx={textStyle}>
        {text.kind === 'text'
          ? text.text.slice(0, mostCharacters)
          : text.kind === 'failed'
            ? text.message
            : text.kind === 'absent'
              ? 'This row is no longer in the list.'
              : '…'}
        {text.kind === 'text' && text.text.length > mostCharacters && (
          <i>… {formatCount(text.text.length - mostCharacters)} more characters: open the row for all of it.</i>
        )}
      </Box>
    </Box>
  );
}

const textStyle = {
  m: 0,
  p: 1,
  borderRadius: 1,
  bgcolor: 'background.default',
  fontSize: 12.5,
  lineHeight: 1.5,
  whiteSpace: 'pre-wrap',
  overflowWrap: 'anywhere',
};
