import Box from '@mui/material/Box';
import { memo } from 'react';

import type { ActivityLog } from '../ActivityLog.ts';
import type { ActivityFilter } from '../log/protocol.ts';
import type { SearchTerm } from '../search/SearchTerm.ts';
import { facetFields } from './facetFields.ts';
import { FacetSection } from './FacetSection.tsx';
import { facetStyles } from './facetStyles.ts';

const sidebarStyles = { px: 2, pb: 2, ...facetStyles };

interface FacetSidebarProps {
  log: ActivityLog;
  filter: ActivityFilter;
  terms: readonly SearchTerm[];
  services: ReadonlyMap<string, string>;
  onChange: (terms: readonly SearchTerm[]) => void;
}

/** What occurs, by type, actor, service and address, with exact counts: to narrow the list by a click. */
export const FacetSidebar = memo(function FacetSidebar(props: FacetSidebarProps) {
  return (
    <Box component="section" aria-label="Facets" sx={sidebarStyles}>
      {facetFields.map((field) => (
        <FacetSection key={field.field} field={field} {...props} />
      ))}
    </Box>
  );
});
