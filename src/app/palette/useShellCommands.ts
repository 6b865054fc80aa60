import { useColorScheme } from '@mui/material/styles';
import { useNavigate, useParams, useSubmit } from 'react-router-dom';

import type { Command } from '../../ui/commands/Command.ts';
import { pathTo, paths } from '../../ui/paths.ts';

const themes = [
  { mode: 'light', label: 'Theme: light' },
  { mode: 'dark', label: 'Theme: dark' },
  { mode: 'system', label: 'Theme: as the system' },
] as const;

/** What can be done from every page: go to another one, change the theme, sign out. */
export function useShellCommands(): readonly Command[] {
  const { organizationId } = useParams();
  const navigate = useNavigate();
  const submit = useSubmit();
  const { mode, setMode } = useColorScheme();
  const pages =
    organizationId === undefined
      ? []
      : [
          { id: 'page:organization', label: 'Organization', to: pathTo.organization(organizationId) },
          { id: 'page:activities', label: 'Activity', to: pathTo.activities(organizationId) },
        ];
  return [
    ...pages.map(({ id, label, to }) => ({
      id,
      label,
      section: 'Go to' as const,
      keywords: 'page',
      run: () => void navigate(to),
    })),
    ...themes.map((theme) => ({
      id: `theme:${theme.mode}`,
      label: theme.label,
      section: 'Theme' as const,
      keywords: 'colours appearance mode',
      detail: theme.mode === mode ? 'in use' : undefined,
      run: () => setMode(theme.mode),
    })),
    {
      id: 'signOut',
      label: 'Sign out',
      section: 'Account',
      keywords: 'log out leave session key',
      run: () => void submit(null, { method: 'post', action: paths.signOut }),
    },
  ];
}
