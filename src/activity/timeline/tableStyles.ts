/** A table of counts in a box of its own that scrolls both ways. */
export const tableStyles = {
  maxHeight: 240,
  minWidth: 0,
  overflow: 'auto',
  // As wide as its table and a scrollbar: Firefox would reckon without that, and cut the last column off.
  scrollbarGutter: 'stable',
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  fontSize: 13,
  fontVariantNumeric: 'tabular-nums',
  '& table': { borderCollapse: 'collapse', width: '100%' },
  '& caption': { textAlign: 'start', color: 'text.secondary', p: 1 },
  '& th, & td': { p: '3px 10px', textAlign: 'end', fontWeight: 400, whiteSpace: 'nowrap' },
  '& th:first-of-type': { textAlign: 'start' },
  '& thead th, & tfoot :is(th, td)': { fontWeight: 600 },
  '& tbody tr, & tfoot tr': { borderTop: 1, borderColor: 'divider' },
} as const;
