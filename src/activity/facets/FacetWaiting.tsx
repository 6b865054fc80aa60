import Box from '@mui/material/Box';

/** The field to find values and the button for more, with their margins, in pixels. */
const aroundPx = { above: 35, below: 30.4375 };

/** How wide the bars of the values will be, roughly: in percent. */
const widths = [100, 62, 48, 40, 31, 24, 18, 12];

/** In the place of the values of a facet until they are known: as high as a facet of many values, so that nothing is pushed down. */
export function FacetWaiting() {
  return (
    <Box aria-hidden sx={{ pt: `${aroundPx.above}px`, pb: `${aroundPx.below}px` }}>
      <ul>
        {widths.map((width) => (
          <li key={width}>
            <div className="bar" style={{ width: `${width}%` }} />
          </li>
        ))}
      </ul>
    </Box>
  );
}
