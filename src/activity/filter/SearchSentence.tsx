import Typography from '@mui/material/Typography';
import { memo } from 'react';

import { describeSearch } from '../search/describeSearch.ts';
import type { SearchTerm } from '../search/SearchTerm.ts';
import type { ActivityNames } from '../sentences/describeActivity.ts';

interface SearchSentenceProps {
  terms: readonly SearchTerm[];
  names: ActivityNames;
}

/** What the list shows, as a sentence: always there and always whole, so that nobody has to read it out of a filter. */
export const SearchSentence = memo(function SearchSentence({ terms, names }: SearchSentenceProps) {
  const sentence = terms.length === 0 ? 'all activities' : describeSearch(terms, names);
  return (
    <Typography
      variant="body2"
      sx={{
        fontWeight: 600,
        overflowWrap: 'anywhere',
        // A very long one leaves the list its room: it can be scrolled, as the half of a line shows.
        maxHeight: { xs: '3.6lh', sm: '5.6lh' },
        overflowY: 'auto',
        '&::first-letter': { textTransform: 'uppercase' },
      }}
    >
      {sentence}
    </Typography>
  );
});
