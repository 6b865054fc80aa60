import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import type { Theme } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { Link as RouterLink } from 'react-router-dom';

import { Panel } from '../../ui/Panel.tsx';
import { formatCount } from '../formatCount.ts';
import type { FacetAnswer, FacetValue } from '../log/protocol.ts';
import type { ProfileList } from './profileKinds.ts';

interface ProfileBarsProps {
  list: ProfileList;
  facet: FacetAnswer;
  /** What people call a value. */
  nameOf: (value: FacetValue) => string;
  hrefOf: (value: string) => string;
}

/** Shown before “Show all”. */
const fewValues = 8;

/** The values of one facet within a profile, each with its exact count as a bar, and where it leads. */
export function ProfileBars({ list, facet, nameOf, hrefOf }: ProfileBarsProps) {
  const [isWhole, setIsWhole] = useState(false);
  const { distinct, restCount } = facet;
  const values = facet.values.filter(({ value }) => value !== undefined);
  const without = facet.values.find(({ value }) => value === undefined);
  const more = distinct - facet.values.length;
  const most = Math.max(1, ...values.map(({ count }) => count));
  const shown = isWhole ? values : values.slice(0, fewValues);
  return (
    <Panel
      title={list.title}
      aside={
        <Typography variant="body2" color="textSecondary">
          {formatCount(values.length + more)}
        </Typography>
      }
    >
      <Box component="ul" aria-label={list.title} sx={listStyle}>
        {shown.map((entry) => (
          <li key={entry.value ?? ''}>
            <span className="bar" aria-hidden style={{ width: `${(entry.count / most) * 100}%` }} />
            <Link component={RouterLink} to={hrefOf(entry.value ?? '')} className="name" title={entry.value}>
              <bdi>{nameOf(entry)}</bdi>
            </Link>
            <span className="count">{formatCount(entry.count)}</span>
          </li>
        ))}
        {without !== undefined && (
          // No bar: it would make those of the values small, and they are what the reader compares.
          <li className="without">
            <span className="name">{list.without}</span>
            <span className="count">{formatCount(without.count)}</span>
          </li>
        )}
      </Box>
      {isWhole && more > 0 && (
        <Typography variant="body2" color="textSecondary" sx={{ mt: 1 }}>
          And {formatCount(more)} more {list.nouns} with {formatCount(restCount)} activities.
        </Typography>
      )}
      {!isWhole && values.length > fewValues && (
        <Button size="small" sx={{ mt: 1 }} onClick={() => setIsWhole(true)}>
          Show all {formatCount(values.length + more)}
        </Button>
      )}
    </Panel>
  );
}

const listStyle = {
  listStyle: 'none',
  m: 0,
  p: 0,
  display: 'grid',
  gap: 0.25,
  fontSize: 14,
  '& li': {
    position: 'relative',
    display: 'flex',
    alignItems: 'baseline',
    gap: 2,
    minHeight: 28,
    px: 1,
    py: 0.5,
    borderRadius: 0.75,
    overflow: 'hidden',
  },
  '& .bar': {
    position: 'absolute',
    inset: '0 auto 0 0',
    borderRadius: 0.75,
    bgcolor: (theme: Theme) => `rgba(${theme.vars.palette.primary.mainChannel} / 0.16)`,
  },
  '& .name': { position: 'relative', flex: 1, minWidth: 0, overflowWrap: 'anywhere', color: 'text.primary' },
  '& .without, & .without .name': { color: 'text.secondary' },
  '& .count': { position: 'relative', fontVariantNumeric: 'tabular-nums' },
};
