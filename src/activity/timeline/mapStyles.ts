import type { Theme } from '@mui/material/styles';

/** The look of the map of hours and weekdays: one colour, the stronger the more. */
export const mapStyles = ({ vars: { palette } }: Theme) => ({
  display: 'block',
  flexShrink: 0,
  '& text': { fill: palette.text.secondary, fontSize: 11, fontVariantNumeric: 'tabular-nums' },
  '& rect': { fill: palette.primary.main, rx: 1.5 },
  '& rect.none': { fill: palette.divider, fillOpacity: 0.5 },
  '& rect.pointed': { stroke: palette.text.primary, strokeWidth: 1.5 },
});
