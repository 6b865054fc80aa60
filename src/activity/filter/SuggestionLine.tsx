import Box from '@mui/material/Box';
import type { HTMLAttributes } from 'react';

import { formatCount } from '../formatCount.ts';
import type { Suggestion } from './useSuggestions.ts';

interface SuggestionLineProps extends HTMLAttributes<HTMLLIElement> {
  option: Suggestion;
}

/** One line of the list under the filter bar: a field with what it is for, or a value with how often it occurs. */
export function SuggestionLine({ option, ...props }: SuggestionLineProps) {
  return (
    <Box component="li" {...props} sx={{ display: 'flex', gap: 1, minWidth: 0, fontSize: 14 }}>
      {option.kind === 'field' ? (
        <>
          <code>{option.field}:</code>
          <Box component="span" sx={{ color: 'text.secondary', minWidth: 0 }}>
            {option.hint}
          </Box>
        </>
      ) : (
        <>
          <Box component="code" sx={{ color: 'text.secondary' }}>
            {option.field}:
          </Box>
          <Box
            component="bdi"
            title={option.key}
            sx={{ flex: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis' }}
          >
            {option.label}
          </Box>
          <Box component="span" sx={{ color: 'text.secondary', fontVariantNumeric: 'tabular-nums' }}>
            {formatCount(option.count)}
          </Box>
        </>
      )}
    </Box>
  );
}
