import BlockIcon from '@mui/icons-material/Block';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import IconButton from '@mui/material/IconButton';
import type { ReactNode } from 'react';

import { formatCount } from '../formatCount.ts';
import type { ChoiceState } from './ChoiceState.ts';

interface FacetValueLineProps {
  label: string;
  /** What the value is on the wire, where that differs. */
  title: string | undefined;
  count: number;
  /** Of the greatest count of the facet, from 0 to 1. */
  share: number;
  state: ChoiceState;
  onState: (state: ChoiceState) => void;
  onOnly: () => void;
  /** Further things to do with the value. */
  children?: ReactNode;
}

/** One value of a facet with its exact count: on or off, alone, or kept out. */
export function FacetValueLine({ label, title, count, share, state, onState, onOnly, children }: FacetValueLineProps) {
  const isIncluded = state === 'included';
  const isExcluded = state === 'excluded';
  return (
    <Box component="li" sx={lineStyle}>
      <Box aria-hidden className="bar" style={{ width: `${Math.max(1, share * 100)}%` }} />
      <ButtonBase
        className="value"
        aria-pressed={isIncluded}
        title={title}
        onClick={() => onState(isIncluded ? 'free' : 'included')}
        sx={{ textDecoration: isExcluded ? 'line-through' : 'none', fontWeight: isIncluded ? 700 : 400 }}
      >
        <Box component="bdi" sx={{ flex: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis' }}>
          {label}
        </Box>{' '}
        <span className="count">{formatCount(count)}</span>
      </ButtonBase>
      {children}
      <ButtonBase className="act" onClick={onOnly} aria-label={`Only ${label}`}>
        only
      </ButtonBase>
      <IconButton
        className="act"
        size="small"
        color={isExcluded ? 'error' : 'inherit'}
        aria-label={`Hide ${label}`}
        aria-pressed={isExcluded}
        onClick={() => onState(isExcluded ? 'free' : 'excluded')}
      >
        <BlockIcon fontSize="inherit" aria-hidden />
      </IconButton>
    </Box>
  );
}

const lineStyle = {
  position: 'relative',
  display: 'flex',
  alignItems: 'center',
  minHeight: 28,
  fontSize: 13,
  borderRadius: 1,
  '& .bar': { position: 'absolute', insetBlock: 3, insetInlineStart: 0, bgcolor: 'action.hover', borderRadius: 1 },
  '& .value': {
    position: 'relative',
    flex: 1,
    minWidth: 0,
    minHeight: 28,
    gap: 0.75,
    px: 0.75,
    font: 'inherit',
    textAlign: 'start',
    whiteSpace: 'nowrap',
    borderRadius: 1,
    '&[aria-pressed="true"]': { boxShadow: 'inset 3px 0 currentColor', color: 'primary.main' },
    '&:hover': { bgcolor: 'action.hover' },
  },
  '& .count': { color: 'text.secondary', fontWeight: 400, fontVariantNumeric: 'tabular-nums' },
  '& .act': {
    position: 'relative',
    fontFamily: 'inherit',
    fontSize: 12,
    px: 0.5,
    minHeight: 24,
    minWidth: 24,
    color: 'text.secondary',
    borderRadius: 1,
    '&[aria-pressed="true"]': { color: 'error.main' },
    '&:hover': { color: 'text.primary', textDecoration: 'underline' },
  },
};
