import type { Theme } from '@mui/material/styles';

/** Heights in pixels: a row is one line where there is room, else the facts over two lines of the sentence. */
export const itemHeights = { wide: { day: 36, row: 36 }, narrow: { day: 36, row: 72 } } as const;

/** From this width of the list on, a row is one line. */
export const wideFromPx = 640;

/** All styles of the list under one class, because making them for each row would cost more than drawing it. */
export const listStyles = (theme: Theme) => ({
  '&[data-shape="wide"] .row': { height: itemHeights.wide.row, paddingInline: '24px' },
  '&[data-shape="wide"] .day': { height: itemHeights.wide.day, paddingInline: '24px' },
  '&[data-shape="narrow"] .day': { height: itemHeights.narrow.day },
  position: 'relative',
  flex: 1,
  minHeight: 0,
  overflowY: 'auto',
  overflowX: 'hidden',
  overflowAnchor: 'none',
  bgcolor: 'background.paper',
  fontSize: 14,
  lineHeight: '20px',
  // A table for what it means; where its rows stand is worked out, so it is laid out as blocks.
  '& .canvas': { display: 'block', position: 'relative', overflow: 'hidden', width: '100%' },
  '& .canvas > tbody': { display: 'block' },
  '& td': { padding: 0, textAlign: 'start' },
  '& .row, & .day': { position: 'absolute', insetInline: 0, top: 0, boxSizing: 'border-box' },
  '& .row': {
    display: 'grid',
    alignItems: 'center',
    gridTemplateColumns: '72px 76px minmax(0, 1fr) 140px',
    columnGap: '12px',
    paddingInline: '16px',
    borderBottom: `1px solid ${theme.vars.palette.divider}`,
    cursor: 'pointer',
  },
  '& .row:hover': { bgcolor: 'action.hover' },
  '& .row:focus-visible': { outline: `2px solid ${theme.vars.palette.primary.main}`, outlineOffset: '-2px' },
  '& .row[aria-selected="true"]': {
    bgcolor: 'action.selected',
    boxShadow: `inset 3px 0 ${theme.vars.palette.primary.main}`,
  },
  '& .time, & .ip, & .count': { fontVariantNumeric: 'tabular-nums' },
  '& .time, & .ip, & .actorType': { color: 'text.secondary', whiteSpace: 'nowrap' },
  '& .ip': { overflow: 'hidden', textOverflow: 'ellipsis', fontSize: 13 },
  '& .actorType': { fontSize: 13, overflow: 'hidden', textOverflow: 'ellipsis' },
  '& .dot': { display: 'inline-block', width: 8, height: 8, borderRadius: '50%', marginInlineEnd: '6px' },
  '& .sentence': { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  '& .sentence a': { color: 'inherit', textDecoration: 'none' },
  '& .row:hover .sentence a': { textDecoration: 'underline', textUnderlineOffset: '3px' },
  '& .sentence b': { fontWeight: 600 },
  '& .late': {
    marginInlineEnd: '8px',
    paddingInline: '6px',
    borderRadius: '4px',
    border: `1px solid ${theme.vars.palette.info.main}`,
    color: 'info.main',
    fontSize: 12,
  },
  '& .damaged': {
    marginInlineEnd: '8px',
    paddingInline: '6px',
    borderRadius: '4px',
    border: `1px solid ${theme.vars.palette.warning.main}`,
    color: 'warning.main',
    fontSize: 12,
  },
  '& .waiting': { color: 'text.disabled', gridColumn: '1 / -1' },
  '& .day': {
    bgcolor: 'background.default',
    borderBottom: `1px solid ${theme.vars.palette.divider}`,
    paddingInline: '16px',
  },
  '& .day, & .day h2, & .day > td': { display: 'flex', alignItems: 'center', gap: '12px' },
  '& .day > td, & .day h2': { flex: 1 },
  '& .day, & .day h2': { fontSize: 13, fontWeight: 650, margin: 0 },
  '& .day .count': { marginInlineStart: 'auto', fontWeight: 400, color: 'text.secondary' },
  '& .sticky': { position: 'sticky', top: 0, height: 0, zIndex: 1 },
  '&[data-shape="narrow"] .row': {
    height: itemHeights.narrow.row,
    gridTemplateColumns: 'max-content max-content minmax(0, 1fr)',
    gridTemplateAreas: '"time type ip" "sentence sentence sentence"',
    alignContent: 'center',
    rowGap: '2px',
    columnGap: '10px',
  },
  '&[data-shape="narrow"]': {
    '& .time': { gridArea: 'time', fontSize: 13 },
    '& .actorType': { gridArea: 'type' },
    '& .ip': { gridArea: 'ip', justifySelf: 'end', maxWidth: '100%' },
    '& .sentence': {
      gridArea: 'sentence',
      whiteSpace: 'normal',
      display: '-webkit-box',
      WebkitBoxOrient: 'vertical',
      WebkitLineClamp: '2',
      lineHeight: '18px',
    },
  },
});
