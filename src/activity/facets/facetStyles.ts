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

/** The height of a value, in pixels. */
export const valueLinePx = 28;

/** The styles of all values of all facets under one class, because making them for each value costs more than drawing it. */
export const facetStyles = {
  '& ul': { margin: 0, padding: 0, listStyle: 'none' },
  '& li': {
    position: 'relative',
    display: 'flex',
    alignItems: 'center',
    minHeight: valueLinePx,
    fontSize: 13,
    borderRadius: 1,
  },
  '& .bar': { position: 'absolute', insetBlock: 3, insetInlineStart: 0, bgcolor: 'action.hover', borderRadius: 1 },
  '& .value': {
    ...control,
    flex: 1,
    minWidth: 0,
    minHeight: valueLinePx,
    gap: 0.75,
    px: 0.75,
    py: 0,
    font: 'inherit',
    color: 'inherit',
    textAlign: 'start',
    whiteSpace: 'nowrap',
    '&[aria-pressed="true"]': { boxShadow: 'inset 3px 0 currentColor', color: 'primary.main', fontWeight: 700 },
    // A contrast theme of the system leaves no shadow.
    '@media (forced-colors: active)': { '&[aria-pressed="true"]': { borderInlineStart: '3px solid Highlight' } },
    '&.isExcluded': { textDecoration: 'line-through' },
    '&:hover': { bgcolor: 'action.hover' },
    '& bdi': { flex: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis' },
  },
  '& .count': { color: 'text.secondary', fontWeight: 400, fontVariantNumeric: 'tabular-nums' },
  '& .acts': {
    position: 'relative',
    display: 'flex',
    // Where there is a pointer, they are seen when it comes: names of values need the room. A value that is kept out says so always.
    '@media (hover: hover)': {
      position: 'absolute',
      insetInlineEnd: 0,
      insetBlock: '2px',
      alignItems: 'center',
      borderRadius: 1,
      background: 'var(--facets-background)',
      boxShadow: '-6px 0 4px var(--facets-background)',
      opacity: 0,
    },
  },
  '& li:hover .acts, & .acts:focus-within': { opacity: 1 },
  '& .isExcluded + .acts': { position: 'relative', insetBlock: 0, background: 'none', boxShadow: 'none', opacity: 1 },
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
    '& svg': { fontSize: 15 },
  },
};
