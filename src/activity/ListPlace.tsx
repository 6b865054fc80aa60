import { memo, useState, type Ref } from 'react';

import type { ActivityLog } from './ActivityLog.ts';
import { NothingMatches } from './filter/NothingMatches.tsx';
import { ActivityList, type ActivityListHandle } from './list/ActivityList.tsx';
import { ListAnchor } from './list/ListAnchor.ts';
import { useListRows, type ListQuestion } from './list/useListRows.ts';
import { ListWaiting } from './ListWaiting.tsx';
import type { LogState } from './log/protocol.ts';
import { NoActivities } from './NoActivities.tsx';
import { withTerm, type SearchTerm } from './search/SearchTerm.ts';
import type { SearchContext } from './search/toActivityFilter.ts';
import type { ActivityNames } from './sentences/describeActivity.ts';
import type { ShownStretch } from './timeline/ShownStretch.ts';

interface ListPlaceProps {
  log: ActivityLog;
  /** How reading goes. */
  reading: LogState['kind'];
  hasFailed: boolean;
  question: ListQuestion;
  context: SearchContext;
  terms: readonly SearchTerm[];
  names: ActivityNames;
  /** With what people call the actors, where the search asks for some. */
  searchNames: ActivityNames;
  shown: ShownStretch;
  /** Whether new rows may not move what is read at the very top either. */
  holdsTop: boolean;
  openId: string | undefined;
  /** Its row in the list; -1 where that is not known. */
  openRow: number;
  hrefOf: (activityId: string) => string;
  onOpen: (activityId: string) => void;
  onTerms: (terms: readonly SearchTerm[]) => void;
  list: Ref<ActivityListHandle>;
}

/**
 * The list, or what stands in its place. The part in view is asked for here, and not further up: so a step of the wheel draws the list
 * and nothing else.
 */
export const ListPlace = memo(function ListPlace({
  log,
  reading,
  hasFailed,
  question,
  context,
  terms,
  searchNames,
  onTerms,
  list,
  ...shared
}: ListPlaceProps) {
  const [anchor] = useState(() => new ListAnchor());
  const { state, want } = useListRows(log, question, anchor);
  const isReading = reading === 'connecting' || reading === 'reading' || reading === 'empty';
  if (state.kind === 'shown' && state.rows.answer.count > 0) {
    return (
      <ActivityList
        rows={state.rows}
        want={want}
        anchor={anchor}
        timeZone={question.timeZone}
        onFilter={(term, isExcluded) => onTerms(withTerm(terms, term, isExcluded))}
        ref={list}
        {...shared}
      />
    );
  }
  if (state.kind === 'shown' && state.rows.answer.total > 0) {
    return (
      <NothingMatches
        log={log}
        terms={terms}
        context={context}
        names={searchNames}
        total={state.rows.answer.total}
        isReading={isReading}
        onChange={onTerms}
      />
    );
  }
  if (isReading || (state.kind === 'pending' && !hasFailed)) return <ListWaiting />;
  return reading === 'complete' && state.kind === 'shown' ? <NoActivities onRefresh={() => log.reload()} /> : null;
});
