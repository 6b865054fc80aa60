import type { Theme } from '@mui/material/styles';

const control = {
  position: 'relative',
  display: 'inline-flex',
  alignItems: 'center',
  boxSizing: 'border-box',
  border: 0,
  margin: 0,
  background: 'none',
  cursor: 'pointer',
  textDecoration: 'none',
  borderRadius: 1,
};

/** The styles of all values of all facets under one class, because making them for each value costs more than drawing it. */
export const facetStyles = (theme: Theme) => ({
  '& ul': { margin: 0, padding: 0, listStyle: 'none' },
  '& li': { position: 'relative', display: 'flex', alignItems: 'center', minHeight: 28, fontSize: 13, borderRadius: 1 },
  '& .bar': { position: 'absolute', insetBlock: 3, insetInlineStart: 0, bgcolor: 'action.hover', borderRadius: 1 },
  '& .value': {
    ...control,
    flex: 1,
    minWidth: 0,
    minHeight: 28,
    gap: 0.75,
    px: 0.75,
    py: 0,
    font: 'inherit',
    color: 'inherit',
    textAlign: 'start',
    whiteSpace: 'nowrap',
    '&[aria-pressed="true"]': { boxShadow: 'inset 3px 0 currentColor', color: 'primary.main', fontWeight: 700 },
    '&.isExcluded': { textDecoration: 'line-through' },
    '&:hover': { bgcolor: 'action.hover' },
    '& bdi': { flex: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis' },
  },
  '& .count': { color: 'text.secondary', fontWeight: 400, fontVariantNumeric: 'tabular-nums' },
  '& .act': {
    ...control,
    justifyContent: 'center',
    font: 'inherit',
    fontSize: 12,
    px: 0.5,
    py: 0,
    minHeight: 24,
    minWidth: 24,
    color: 'text.secondary',
    '&[aria-pressed="true"]': { color: 'error.main' },
    '&:hover': { color: 'text.primary', textDecoration: 'underline' },
    // An icon; the word beside it is smaller.
    '& svg': { fontSize: theme.typography.pxToRem(18) },
  },
});
