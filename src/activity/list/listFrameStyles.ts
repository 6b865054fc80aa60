import type { Theme } from '@mui/material/styles';
import type { CSSProperties } from 'react';

import { smallestScreen } from '../../ui/smallestScreen.ts';
import { actorTypeDot } from '../actorTypeDot.ts';
import type { ItemHeights } from './ListLayout.ts';
import { sentenceStyles } from './sentenceStyles.ts';
import { tableStyles } from './tableStyles.ts';

/** What the styles need to know of the moment: heights of the items, width of the list, and tracks of the table's columns. */
export const listVariables = (
  heights: ItemHeights,
  widthPx: number,
  columns = 'none',
): CSSProperties & Record<`--${string}`, string> => ({
  '--day-px': `${heights.day}px`,
  '--row-px': `${heights.row}px`,
  '--list-px': `${widthPx}px`,
  '--columns': columns,
});

/** All styles of the list and its rows. */
const stylesOfList = (theme: Theme) => ({
  '&[data-shape="wide"] .row, &[data-shape="wide"] .day': { paddingInline: '24px' },
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
  '& .canvas': { display: 'block', width: '100%' },
  // Clipped and not hidden: that would make another container for what sticks.
  '& .canvas > tbody': { display: 'block', position: 'relative', overflow: 'clip' },
  '& td, & th': { padding: 0, textAlign: 'start' },
  '& .row, & .day': { position: 'relative', boxSizing: 'border-box' },
  '& .row': {
    height: 'var(--row-px)',
    display: 'grid',
    alignItems: 'center',
    gridTemplateColumns: '72px 76px minmax(0, 1fr) 140px 28px',
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
    // A contrast theme of the system leaves neither of them.
    '@media (forced-colors: active)': { borderInlineStart: '6px solid Highlight' },
  },
  '& .time, & .ip, & .count': { fontVariantNumeric: 'tabular-nums' },
  '& .time, & .ip, & .actorType': { color: 'text.secondary', whiteSpace: 'nowrap' },
  '& .ip, & .actorType': { fontSize: 13, minWidth: 0 },
  '& .dot': { ...actorTypeDot, display: 'inline-block', marginInlineEnd: '6px' },
  '& .sentence': { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  '& .sentence a': { color: 'inherit', textDecoration: 'none' },
  '& .row:hover .sentence a': { textDecoration: 'underline', textUnderlineOffset: '3px' },
  '& .sentence b': { fontWeight: 600 },
  '& .row[data-run]': { bgcolor: 'action.hover' },
  '& .row .fold': {
    width: 'auto',
    height: 24,
    marginInlineEnd: '8px',
    padding: '0 8px',
    border: `1px solid ${theme.vars.palette.divider}`,
    borderRadius: '12px',
    background: theme.vars.palette.background.paper,
    color: theme.vars.palette.text.secondary,
    font: 'inherit',
    fontSize: 12,
    lineHeight: '18px',
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
    cursor: 'pointer',
    '&:hover': { borderColor: theme.vars.palette.text.secondary, color: theme.vars.palette.text.primary },
    '&:focus-visible': { outline: `2px solid ${theme.vars.palette.primary.main}`, outlineOffset: '-2px' },
  },
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
  // Rows are copied without their buttons.
  '& .more button, & .valueMenu': { userSelect: 'none' },
  '& .more button': {
    width: 28,
    height: 24,
    padding: 0,
    border: 0,
    borderRadius: '4px',
    background: 'none',
    color: 'text.secondary',
    font: 'inherit',
    cursor: 'pointer',
    '&:hover': { bgcolor: 'action.selected' },
    // Seen where the pointer or the keyboard is; always where there is no pointer that could hover.
    '@media (hover: hover)': { opacity: 0 },
  },
  '& .row:hover .more button, & .row:focus-within .more button, & .more button:focus-visible': { opacity: 1 },
  '& .waiting': { color: 'text.disabled', gridColumn: '1 / -1' },
  '& .day': {
    height: 'var(--day-px)',
    bgcolor: 'background.default',
    borderBottom: `1px solid ${theme.vars.palette.divider}`,
    paddingInline: '16px',
  },
  '& .day, & .day h2, & .day > div': { display: 'flex', alignItems: 'center', gap: '12px' },
  // Stays in view where the table is wider than the list.
  '& .day > td, & .day > div': {
    position: 'sticky',
    insetInlineStart: '24px',
    width: 'calc(var(--list-px) - 48px)',
    whiteSpace: 'nowrap',
  },
  '&[data-shape="narrow"] .day > td, &[data-shape="narrow"] .day > div': {
    insetInlineStart: '16px',
    width: 'calc(var(--list-px) - 32px)',
    gap: '8px',
  },
  '& .day span:first-of-type': { overflow: 'hidden', textOverflow: 'ellipsis' },
  '& .day, & .day h2': {
    fontSize: 13,
    fontWeight: 650,
    margin: 0,
    // On the smallest screens the day and its count fit into one line.
    [smallestScreen]: { fontSize: 12, gap: '8px' },
  },
  '& .day .change': {
    fontWeight: 400,
    color: 'warning.main',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  // A line in the margin joins what happened in the same second.
  '& .row[data-second]::before': {
    content: '""',
    position: 'absolute',
    insetInlineStart: '7px',
    width: '2px',
    bgcolor: 'text.disabled',
    top: 0,
    bottom: 0,
  },
  '& .row[data-second="below"]::before': { top: '50%' },
  '& .row[data-second="above"]::before': { bottom: '50%' },
  // Where there is no room for it, the count stands alone; the pointer and screen readers get the rest.
  '& .unseen, &[data-shape="table"] .when, &[data-shape="narrow"][data-density="compact"] .when': {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
  },
  '& .day .count': { marginInlineStart: 'auto', fontWeight: 400, color: 'text.secondary' },
  '& .sticky': { position: 'sticky', top: 0, insetInlineStart: 0, height: 0, width: 'var(--list-px)', zIndex: 1 },
  '&[data-shape="narrow"] .row': {
    gridTemplateColumns: 'max-content max-content minmax(0, 1fr) 28px',
    gridTemplateAreas: '"time type ip more" "sentence sentence sentence sentence"',
    alignContent: 'center',
    rowGap: '2px',
    columnGap: '10px',
  },
  '&[data-shape="narrow"]': {
    '& .time': { gridArea: 'time', fontSize: 13 },
    '& .actorType': { gridArea: 'type' },
    '& .more': { gridArea: 'more' },
    '& .ip': { gridArea: 'ip', justifySelf: 'end', maxWidth: '100%' },
    '& .sentence': {
      gridArea: 'sentence',
      whiteSpace: 'normal',
      display: '-webkit-box',
      WebkitBoxOrient: 'vertical',
      WebkitLineClamp: '2',
      lineHeight: '18px',
    },
    '& .day > td, & .day > div': { insetInlineStart: '16px', width: 'calc(var(--list-px) - 32px)' },
    '& .row .fold': { height: 20, lineHeight: '16px' },
    '&[data-density="compact"] .row': { rowGap: 0 },
    '&[data-density="compact"] .sentence': { WebkitLineClamp: '1' },
  },
  ...sentenceStyles(theme),
  ...tableStyles(theme),
});

/**
 * For what stands around the list, and is seldom drawn: the styles of the list and its rows under one class. To make them costs more
 * than to draw the rows, and would be done with every step of the wheel.
 */
export const listFrameStyles = (theme: Theme) => ({ display: 'contents', '& > .list': stylesOfList(theme) });
