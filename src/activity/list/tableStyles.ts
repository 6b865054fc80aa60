import type { Theme } from '@mui/material/styles';

import { tableHeadPx } from './itemHeights.ts';

const layer = (colour: string) => `linear-gradient(${colour}, ${colour})`;

/** What the table has beside the styles of all lists: columns, headings that stay, the buttons of the values. */
export const tableStyles = (theme: Theme) => {
  const { palette } = theme.vars;
  return {
    '&[data-shape="table"]': {
      overflowX: 'auto',
      fontSize: 13,
      '& .sticky': { top: tableHeadPx },
      '& thead': { display: 'block', position: 'sticky', top: 0, zIndex: 2 },
      '& .head': {
        height: tableHeadPx,
        boxSizing: 'border-box',
        bgcolor: 'background.paper',
        borderBottom: `1px solid ${palette.divider}`,
        color: 'text.secondary',
        fontSize: 12,
      },
      '& th': { fontWeight: 600, whiteSpace: 'nowrap', overflow: 'hidden', textOverflow: 'ellipsis' },
      '& .row, & .head': {
        display: 'grid',
        alignItems: 'center',
        gridTemplateColumns: 'var(--columns)',
        columnGap: '12px',
        paddingInline: '24px',
      },
      // Opaque, with what lies over it as an image: the last cell stays in view above the others, and has the same look.
      '& .row': { backgroundColor: palette.background.paper },
      '& .row:hover': { backgroundColor: palette.background.paper, backgroundImage: layer(palette.action.hover) },
      '& .row[aria-selected="true"]': {
        backgroundColor: palette.background.paper,
        backgroundImage: layer(palette.action.selected),
      },
      '& .row > td, & .head > th': { minWidth: 0 },
      '& .row > td': { display: 'flex', alignItems: 'center', whiteSpace: 'nowrap', height: '100%' },
      '& .waiting': { gridColumn: '1 / -1' },
      '& .row > td:not(.type, .sentence, .actor, .service, .key)': { color: 'text.secondary' },
      '& .row > td.id, & .row > td.organization, & .row > td.ip': { fontVariantNumeric: 'tabular-nums' },
      '& .value': { overflow: 'hidden', textOverflow: 'ellipsis', minWidth: 0 },
      '& .value a': { color: 'inherit', textDecoration: 'none' },
      '& .row:hover .value a': { textDecoration: 'underline', textUnderlineOffset: '3px' },
      '& .row[data-run]': { backgroundImage: layer(palette.action.hover) },
      '& .fold': { flexShrink: 0 },
      '& .row > td > button:not(.fold)': {
        flexShrink: 0,
        width: 24,
        height: 24,
        padding: 0,
        border: 0,
        borderRadius: '4px',
        background: 'none',
        color: 'text.secondary',
        font: 'inherit',
        cursor: 'pointer',
        '&:hover': { bgcolor: 'action.selected', color: 'text.primary' },
        '@media (hover: hover)': { opacity: 0 },
        '&:focus-visible': { outline: `2px solid ${palette.primary.main}`, outlineOffset: '-2px' },
      },
      '& .row:hover > td > button:not(.fold), & .row:focus-within > td > button:not(.fold)': { opacity: 1 },
      '& .more': { position: 'sticky', insetInlineEnd: 0, background: 'inherit', justifyContent: 'center' },
      '& .head .more': { alignSelf: 'stretch' },
    },
  };
};
