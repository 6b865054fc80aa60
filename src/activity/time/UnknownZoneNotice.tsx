import Alert from '@mui/material/Alert';

import type { ActivitySearch } from '../search/activitySearch.ts';

interface UnknownZoneNoticeProps {
  search: ActivitySearch;
  setSearch: (search: ActivitySearch) => void;
  /** The zone in which the page shows times instead. */
  timeZone: string;
}

/** Says that a zone in the address cannot be followed: times would be read as those of another zone. */
export function UnknownZoneNotice({ search, setSearch, timeZone }: UnknownZoneNoticeProps) {
  if (search.unknownTimeZone === undefined) return null;
  return (
    <Alert
      severity="warning"
      variant="outlined"
      onClose={() => setSearch({ ...search, unknownTimeZone: undefined })}
      sx={{ py: 0, overflowWrap: 'anywhere' }}
    >
      The address of this page asks for times in “{search.unknownTimeZone}”, a time zone that this browser does not
      know. Times are in {timeZone} instead.
    </Alert>
  );
}
