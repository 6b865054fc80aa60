import Box from '@mui/material/Box';
import { NavLink } from 'react-router-dom';

import { pathTo } from '../ui/paths.ts';

interface NavigationProps {
  organizationId: string;
}

/** The pages of one organization. The one that is open is marked for eyes and for screen readers (`aria-current`). */
export function Navigation({ organizationId }: NavigationProps) {
  const links = [
    { label: 'Organization', to: pathTo.organization(organizationId), end: true },
    { label: 'Activity', to: pathTo.activities(organizationId), end: false },
  ];
  return (
    <Box component="nav" aria-label="Pages" sx={{ display: 'flex', gap: 0.5, height: '100%' }}>
      {links.map(({ label, to, end }) => (
        <Box
          key={label}
          component={NavLink}
          to={to}
          end={end}
          sx={{
            display: 'flex',
            alignItems: 'center',
            minHeight: 40,
            px: 1.5,
            fontSize: 14,
            fontWeight: 600,
            color: 'text.secondary',
            textDecoration: 'none',
            borderBottom: '2px solid transparent',
            borderTop: '2px solid transparent',
            '&:hover': { color: 'text.primary' },
            '&:focus-visible': { outlineOffset: -2, borderRadius: 1 },
            '&[aria-current="page"]': { color: 'text.primary', borderBottomColor: 'primary.main' },
            // A contrast theme of the system shows what is transparent too.
            '@media (forced-colors: active)': {
              borderColor: 'Canvas',
              '&[aria-current="page"]': { borderBottomColor: 'Highlight' },
            },
          }}
        >
          {label}
        </Box>
      ))}
    </Box>
  );
}
