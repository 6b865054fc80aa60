import type { Theme } from '@mui/material/styles';

/** Narrow, since it lies over what comes after the value. */
export const valueMenuPx = { width: 16, height: 20 };

/** What rows that are sentences have beside the styles of all lists: the buttons of the values, which take no room of their own. */
export const sentenceStyles = (theme: Theme) => {
  const { palette } = theme.vars;
  return {
    '&:not([data-shape="table"])': {
      '& .row > td': { position: 'relative' },
      '& .value': { display: 'block', overflow: 'hidden', textOverflow: 'ellipsis' },
      '& .valueMenu': {
        position: 'absolute',
        // Most of it in the gap between the columns.
        insetInlineEnd: '-11px',
        top: 'calc(50% - 10px)',
        width: valueMenuPx.width,
        height: valueMenuPx.height,
        padding: 0,
        border: `1px solid ${palette.divider}`,
        borderRadius: '4px',
        bgcolor: 'background.paper',
        color: 'text.secondary',
        font: 'inherit',
        lineHeight: 1,
        cursor: 'pointer',
        // Seen where the pointer or the keyboard is. What is not seen may not be in the way of the pointer.
        opacity: 0,
        pointerEvents: 'none',
        zIndex: 1,
        '&:hover': { color: 'text.primary', borderColor: 'text.secondary' },
        '&:focus-visible': { outline: `2px solid ${palette.primary.main}`, outlineOffset: '-1px' },
      },
      '& .sentence .valueMenu': { insetInlineEnd: 'auto' },
      '& td:hover > .valueMenu, & .sentenceText:hover > .valueMenu, & .valueMenu:focus-visible': {
        opacity: 1,
        pointerEvents: 'auto',
      },
      // Says which value the button is about.
      '& .sentence [data-value]:hover': { textDecoration: 'underline', textDecorationStyle: 'dotted' },
    },
  };
};
