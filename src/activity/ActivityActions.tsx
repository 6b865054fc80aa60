import Box from '@mui/material/Box';
import { useMemo } from 'react';

import { notPrinted } from '../ui/notPrinted.ts';
import { pathTo } from '../ui/paths.ts';
import type { ActivityLog, ActivityLogSnapshot } from './ActivityLog.ts';
import { ExportButton } from './export/ExportButton.tsx';
import type { ListQuestion } from './list/useListRows.ts';
import { LiveSwitch } from './live/LiveSwitch.tsx';
import type { ActivitySearch } from './search/activitySearch.ts';
import type { ActivityNames } from './sentences/describeActivity.ts';
import { ViewsMenu } from './views/ViewsMenu.tsx';

interface ActivityActionsProps {
  log: ActivityLog;
  snapshot: ActivityLogSnapshot;
  question: ListQuestion;
  organization: { id: string; name: string };
  search: ActivitySearch;
  setSearch: (search: ActivitySearch) => void;
  /** The query of the address, with its `?`. */
  addressQuery: string;
  names: ActivityNames;
}

/** On a small screen the buttons stand beside the title: words without icons, and high enough for a finger. */
const actionsStyles = {
  display: { xs: 'contents', sm: 'flex' },
  flexWrap: 'wrap',
  alignItems: 'center',
  columnGap: 1,
  '& .MuiButton-root': { minHeight: { xs: 40, sm: 0 } },
  '& .MuiButton-startIcon': { display: { xs: 'none', sm: 'inherit' } },
  ...notPrinted,
};

/** What can be done with the whole list, beside the title of the page. */
export function ActivityActions({
  log,
  snapshot,
  question,
  organization: { id, name },
  search,
  setSearch,
  addressQuery,
  names,
}: ActivityActionsProps) {
  const origin = useMemo(
    () => ({
      organization: { id, name },
      search,
      url: location.origin + pathTo.activities(id) + addressQuery,
      names,
    }),
    [id, name, search, addressQuery, names],
  );
  return (
    <Box sx={actionsStyles}>
      {/* First, so that no button moves when its words get longer or shorter. */}
      <LiveSwitch log={log} snapshot={snapshot} timeZone={question.timeZone} />
      <ViewsMenu organizationId={id} search={search} setSearch={setSearch} names={names} />
      <ExportButton log={log} question={question} origin={origin} />
    </Box>
  );
}
