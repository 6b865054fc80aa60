import Box from '@mui/material/Box';
import type { PopperProps } from '@mui/material/Popper';

/**
 * Where the list of suggestions stands: right under the field and what is said of a mistake in it. Fits the slot `popper` of the
 * component library, whose own part measures the page at each letter to work out the same place.
 */
export function SuggestionPlace({ open, role, className, children }: PopperProps) {
  if (!open) return null;
  return (
    <Box role={role} className={className} sx={{ position: 'absolute', insetInline: 0, top: '100%', zIndex: 'modal' }}>
      {typeof children === 'function' ? null : children}
    </Box>
  );
}
