import '@mui/material/themeCssVarsAugmentation';
import type { Theme, ThemeOptions } from '@mui/material/styles';

const focusRing = (theme: Theme) => ({
  outline: `2px solid ${theme.vars.palette.primary.main}`,
  outlineOffset: 2,
});

/** In the dark a shadow shows nothing: what stands over the page has an edge. */
const withEdge = { paper: ({ theme }: { theme: Theme }) => ({ border: `1px solid ${theme.vars.palette.divider}` }) };

/** How the parts of the component library look and behave in this product, beyond colours and letters. */
export const componentStyles: NonNullable<ThemeOptions['components']> = {
  MuiCssBaseline: {
    styleOverrides: (theme) => ({
      // The bar sticks to the top: what is scrolled to, or gets the focus, must not hide under it (WCAG 2.2, 2.4.11).
      html: { scrollPaddingTop: 64, [theme.breakpoints.down('md')]: { scrollPaddingTop: 108 } },
      body: { overflowY: 'scroll' },
      'code, pre, kbd, samp': {
        fontFamily: 'ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace',
        fontSize: '0.92em',
      },
      ':focus-visible': focusRing(theme),
      'h1:focus-visible, main:focus-visible': { outline: 'none' },
      // By these animations a field learns that the browser has filled it.
      '@keyframes mui-auto-fill': { from: { display: 'block' } },
      '@keyframes mui-auto-fill-cancel': { from: { display: 'block' } },
    }),
  },
  // Ripples are movement without a message; the focus ring above stands in for their keyboard form.
  MuiButtonBase: {
    defaultProps: { disableRipple: true },
    styleOverrides: { root: ({ theme }) => ({ '&.Mui-focusVisible': focusRing(theme) }) },
  },
  MuiButton: { defaultProps: { disableElevation: true } },
  MuiPaper: { styleOverrides: { root: { backgroundImage: 'none' } } },
  MuiCard: {
    defaultProps: { variant: 'outlined' },
  },
  // The margins of the library leave little more than half of a phone.
  MuiDialog: {
    styleOverrides: {
      paper: ({ theme }) => ({
        [theme.breakpoints.down('sm')]: {
          '&:where(:not(.MuiDialog-paperFullScreen))': {
            margin: 16,
            width: 'calc(100% - 32px)',
            maxHeight: 'calc(100% - 32px)',
          },
        },
      }),
    },
  },
  MuiDialogTitle: { styleOverrides: { root: ({ theme }) => ({ ...theme.typography.h2, fontSize: '1.125rem' }) } },
  MuiDialogActions: { styleOverrides: { root: { padding: '0 24px 20px' } } },
  MuiInputBase: {
    // Each field would bring the two animations along, in a style element of its own: they are above.
    defaultProps: { disableInjectingGlobalStyles: true },
    styleOverrides: {
      input: ({ theme }) => ({
        animationName: 'mui-auto-fill-cancel',
        animationDuration: '10ms',
        '&:-webkit-autofill': { animationName: 'mui-auto-fill', animationDuration: '5000s' },
        // The library has it at less than half of the strength of text, which is 2.6:1 in the light.
        '&::placeholder': { color: theme.vars.palette.text.secondary, opacity: 1 },
      }),
    },
  },
  // The edge says where a field is, and the track which way a switch is: 3:1, which the library has not.
  MuiOutlinedInput: {
    styleOverrides: { notchedOutline: ({ theme }) => ({ borderColor: theme.vars.palette.text.disabled }) },
  },
  MuiSwitch: { styleOverrides: { track: { opacity: 0.5 } } },
  MuiTextField: { defaultProps: { size: 'small' } },
  MuiTooltip: {
    defaultProps: { arrow: true, enterDelay: 400 },
    styleOverrides: { tooltip: { fontSize: '0.75rem', maxWidth: 420 } },
  },
  MuiLink: { defaultProps: { underline: 'always' } },
  MuiPopover: { styleOverrides: withEdge },
  MuiAutocomplete: { styleOverrides: withEdge },
  MuiMenuItem: { defaultProps: { dense: true } },
  MuiChip: { defaultProps: { size: 'small' }, styleOverrides: { root: { fontWeight: 600 } } },
  MuiAlertTitle: { styleOverrides: { root: { fontWeight: 650 } } },
  MuiAlert: { styleOverrides: { message: { overflowWrap: 'anywhere' } } },
};
