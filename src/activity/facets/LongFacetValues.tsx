import Box from '@mui/material/Box';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef, type ReactNode } from 'react';

import type { FacetValue } from '../log/protocol.ts';
import type { LinePlace } from './FacetValueLine.tsx';
import { valueLinePx } from './facetStyles.ts';

interface LongFacetValuesProps {
  values: readonly FacetValue[];
  lineOf: (value: FacetValue, place?: LinePlace) => ReactNode;
}

/** Thousands of values in a frame of their own, of which only those in view are drawn: typing in the filter draws them all anew. */
export function LongFacetValues({ values, lineOf }: LongFacetValuesProps) {
  const frame = useRef<HTMLDivElement>(null);
  // What it returns cannot be memoized: nothing here is, and none of its functions is passed on.
  // oxlint-disable-next-line react/incompatible-library
  const virtualizer = useVirtualizer({
    count: values.length,
    getScrollElement: () => frame.current,
    estimateSize: () => valueLinePx,
    overscan: 6,
  });
  return (
    <Box ref={frame} sx={{ maxHeight: 16.5 * valueLinePx, overflowY: 'auto', overscrollBehavior: 'contain' }}>
      <ul style={{ position: 'relative', height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const value = values[index];
          return value && lineOf(value, { topPx: start, position: index + 1, count: values.length });
        })}
      </ul>
    </Box>
  );
}
