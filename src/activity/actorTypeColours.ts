import type { Theme } from '@mui/material/styles';

/**
 * The colours of the actor types, for light and dark: each has a contrast of at least 3:1 on the page (WCAG 2.2, 1.4.11), and they
 * can be told apart with the common kinds of colour blindness. The name always stands beside the colour.
 */
export const actorTypeColours = (theme: Theme) => ({
  '--actor-user': '#0b7285',
  '--actor-api': '#7048c8',
  '--actor-system': '#6b7983',
  '--actor-support': '#c2410c',
  '--actor-other': '#b0337a',
  ...theme.applyStyles('dark', {
    '--actor-user': '#5bc0d3',
    '--actor-api': '#b197fc',
    '--actor-system': '#8796a0',
    '--actor-support': '#ff9f5a',
    '--actor-other': '#f48fc0',
  }),
});
