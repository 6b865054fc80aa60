import { createTheme } from '@mui/material/styles';

import { componentStyles } from './componentStyles.ts';

/** The attribute of the root element that says which colours are in use. `public/initTheme.js` sets it before the first paint. */
export const themeAttribute = 'data-theme';

/**
 * The look of the product: dense, quiet, one accent. Text has a contrast of at least 4.5:1 on every surface it stands on, and
 * controls 3:1 (WCAG 2.2, 1.4.3 and 1.4.11), light and dark.
 */
export const theme = createTheme({
  cssVariables: { colorSchemeSelector: themeAttribute },
  colorSchemes: {
    light: {
      palette: {
        primary: { main: '#0b5f70', dark: '#084856', light: '#3b8796', contrastText: '#ffffff' },
        secondary: { main: '#4d5b7c' },
        success: { main: '#1c7142' },
        warning: { main: '#8a5300' },
        error: { main: '#b3261e' },
        info: { main: '#22609f' },
        background: { default: '#f5f7f8', paper: '#ffffff' },
        text: { primary: '#17222b', secondary: '#52616d', disabled: '#6b7983' },
        divider: '#dbe2e6',
      },
    },
    dark: {
      palette: {
        primary: { main: '#6fc6d6', dark: '#4aa9bb', light: '#9adbe7', contrastText: '#06272e' },
        secondary: { main: '#a9b5d3' },
        success: { main: '#6fce97' },
        warning: { main: '#f0b35c' },
        error: { main: '#ff9389' },
        info: { main: '#86b9f2' },
        background: { default: '#0e1519', paper: '#151e24' },
        text: { primary: '#e6edf0', secondary: '#a1b0b9', disabled: '#8796a0' },
        divider: '#2a363e',
      },
    },
  },
  shape: { borderRadius: 8 },
  motion: { reducedMotion: 'system' },
  typography: {
    fontFamily:
      'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", "Liberation Sans", Arial, sans-serif',
    fontSize: 14,
    h1: {
      fontSize: '1.5rem',
      fontWeight: 650,
      lineHeight: 1.25,
      letterSpacing: '-0.01em',
      // Titles are names and addresses too, which should not break on a phone.
      '@media (max-width: 599.95px)': { fontSize: '1.25rem' },
    },
    h2: { fontSize: '1rem', fontWeight: 650, lineHeight: 1.4 },
    h3: { fontSize: '0.875rem', fontWeight: 650, lineHeight: 1.4 },
    body1: { fontSize: '0.875rem', lineHeight: 1.5 },
    body2: { fontSize: '0.8125rem', lineHeight: 1.5 },
    caption: { fontSize: '0.75rem', lineHeight: 1.45 },
    overline: { fontSize: '0.6875rem', fontWeight: 650, letterSpacing: '0.06em', lineHeight: 1.6 },
    button: { textTransform: 'none', fontWeight: 600 },
  },
  components: componentStyles,
});
