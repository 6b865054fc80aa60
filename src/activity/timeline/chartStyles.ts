import type { Theme } from '@mui/material/styles';

/** The look of the bars and their axes; the colours of the bars themselves are those of the actor types. */
export const chartStyles = ({ vars: { palette } }: Theme) => ({
  position: 'relative',
  '& svg': { display: 'block' },
  '& text': { fill: palette.text.secondary, fontSize: 11, fontVariantNumeric: 'tabular-nums' },
  '& .major text': { fill: palette.text.primary, fontWeight: 600 },
  '& .grid': { stroke: palette.divider },
  '& .base': { stroke: palette.text.disabled },
  '& .pointed': { fill: palette.action.hover },
  '& .selected': { fill: palette.primary.main, fillOpacity: 0.18 },
  '& .shown': { fill: palette.text.primary },
  '& [role="slider"]': {
    position: 'absolute',
    top: 0,
    cursor: 'crosshair',
    // Sideways a finger selects, up and down it moves the page.
    touchAction: 'pan-y',
    borderRadius: '4px',
    userSelect: 'none',
  },
});
