import Box from '@mui/material/Box';
import type { Theme } from '@mui/material/styles';
import { memo } from 'react';

import type { ActivityLog } from '../ActivityLog.ts';
import type { ActivityFilter } from '../log/protocol.ts';
import type { SearchTerm } from '../search/SearchTerm.ts';
import { facetFields } from './facetFields.ts';
import { FacetSection } from './FacetSection.tsx';
import { facetStyles } from './facetStyles.ts';
import { FacetsWaiting } from './FacetsWaiting.tsx';

/**
 * Until all facets are known none is shown: how many values one has says where the next one stands, and what can be read already would
 * be moved.
 */
const sidebarStyles = {
  px: 2,
  pb: 2,
  // What lies over a value hides it.
  '--facets-background': (theme: Theme) => theme.vars.palette.background.default,
  '.MuiDrawer-paper &': { '--facets-background': (theme: Theme) => theme.vars.palette.background.paper },
  ...facetStyles,
  '& > .waiting': { display: 'none', pt: 4 },
  '& > .waiting ul': { mb: 5 },
  '&:has(> [aria-busy="true"]) > *': { display: 'none' },
  '&:has(> [aria-busy="true"]) > .waiting': { display: 'block' },
};

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
      <FacetsWaiting />
      {facetFields.map((field) => (
        <FacetSection key={field.field} field={field} {...props} />
      ))}
    </Box>
  );
});
