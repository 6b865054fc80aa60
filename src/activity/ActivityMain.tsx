import FilterListIcon from '@mui/icons-material/FilterList';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useCallback, useMemo, useState, useSyncExternalStore, type Ref } from 'react';

import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { notPrinted } from '../ui/notPrinted.ts';
import { smallestScreen } from '../ui/smallestScreen.ts';
import type { ActivityLog, ActivityLogSnapshot } from './ActivityLog.ts';
import { ActorTypeFilter } from './filter/ActorTypeFilter.tsx';
import { CompletenessLine, type Explained } from './CompletenessLine.tsx';
import { Explanation } from './completeness/Explanation.tsx';
import { TermChips } from './filter/TermChips.tsx';
import { IncompleteNotice } from './IncompleteNotice.tsx';
import type { ActivityListHandle } from './list/ActivityList.tsx';
import { ListAppearanceMenu } from './list/ListAppearanceMenu.tsx';
import { listFrameStyles } from './list/listFrameStyles.ts';
import { ListPlace } from './ListPlace.tsx';
import { LogFailureNotice } from './LogFailureNotice.tsx';
import type { SortOrder } from './log/protocol.ts';
import type { ListQuestion } from './list/useListRows.ts';
import { PrintNote } from './PrintNote.tsx';
import { NewRowsPill } from './live/NewRowsPill.tsx';
import { FacetSidebar } from './facets/FacetSidebar.tsx';
import { FacetsFrame, useIsFacetsBeside } from './facets/FacetsFrame.tsx';
import { facetsPreference } from './facets/facetsPreference.ts';
import { FilterBarPlace } from './filter/FilterBarPlace.tsx';
import { ListOptions } from './filter/ListOptions.tsx';
import { SearchSentence } from './filter/SearchSentence.tsx';
import { selectedActorTypes, withActorTypes, type ActivitySearch } from './search/activitySearch.ts';
import { orderTerms, type SearchTerm } from './search/SearchTerm.ts';
import type { SearchContext } from './search/toActivityFilter.ts';
import type { ActivityNames } from './sentences/describeActivity.ts';
import { UnknownZoneNotice } from './time/UnknownZoneNotice.tsx';
import { ShownStretch } from './timeline/ShownStretch.ts';
import { Timeline } from './timeline/Timeline.tsx';
import { TimelineWaiting } from './timeline/TimelineWaiting.tsx';
import { oldestOfCounted } from './oldestOfCounted.ts';
import { overviewQuery } from './overviewQuery.ts';
import { useLogFailure } from './useLogFailure.ts';
import { useLogQuery } from './useLogQuery.ts';

interface ActivityMainProps {
  /** How much of it is drawn: see `useSteps`. */
  step: number;
  organizationId: string;
  log: ActivityLog;
  snapshot: ActivityLogSnapshot;
  question: ListQuestion;
  /** What the meaning of the search depends on; its `nowMs` is when the log was read. */
  context: SearchContext;
  search: ActivitySearch;
  setSearch: (search: ActivitySearch, how?: 'push' | 'replace') => void;
  names: ActivityNames;
  /** With what people call the actors, where the search asks for some. */
  searchNames: ActivityNames;
  openId: string | undefined;
  /** Its row in the list; -1 where that is not known. */
  openRow: number;
  hrefOf: (activityId: string) => string;
  onOpen: (activityId: string) => void;
  /** Brings the keyboard to the list. */
  onFocusList: () => void;
  /** Brings a row of the list into view. */
  onShowRow: (row: number) => void;
  /** Puts a row of the list at the top of what is seen. */
  onStartAtRow: (row: number) => void;
  list: Ref<ActivityListHandle>;
}

/** With which step each part comes: the list first, and what is costly alone. */
const steps = { filterBar: 2, line: 3, timeline: 4, facets: 5 };
export const lastStep = 5;

/** Where there is little room, what is shown has a line of its own above the buttons; on a small screen these are high enough for a finger. */
const toolbarStyles = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  columnGap: 1,
  rowGap: 0.5,
  minHeight: { md: 32 },
  '& .MuiButton-root': { minHeight: { xs: 40, sm: 32 } },
  '& .MuiButton-root, & .MuiIconButton-root': notPrinted,
  [smallestScreen]: { '& .MuiButton-startIcon': { display: 'none' } },
};

const toolbarSpace = { height: { xs: 84, sm: 64, md: 32 }, [smallestScreen]: { height: 100 } };

const everything = { facets: [], texts: [] };

/** The filters, the line that says what the list is made of, and the list or what stands in its place. */
export function ActivityMain({
  step,
  organizationId,
  log,
  snapshot,
  question,
  context,
  search,
  setSearch,
  names,
  searchNames,
  openId,
  openRow,
  hrefOf,
  onOpen,
  onFocusList,
  onShowRow,
  onStartAtRow,
  list,
}: ActivityMainProps) {
  const { reading, refresh } = snapshot;
  // What the page says of the whole result, right after the rows.
  const overview = useLogQuery(log, 'overview', overviewQuery(question), { isFirst: true });
  const extent = useLogQuery(log, 'extent', {
    filter: everything,
    order: 'oldestFirst',
    rows: { from: 0, to: 1 },
  });
  const oldestMs = extent.kind === 'answered' ? extent.answer.rows?.rows[0]?.createdAtMs : undefined;
  const [shown] = useState(() => new ShownStretch());
  const answer = overview.kind === 'answered' ? overview.answer : undefined;

  const failure = useLogFailure(snapshot);

  const reload = () => log.reload();
  const isBeside = useIsFacetsBeside(openId !== undefined);
  const preferred = useSyncExternalStore(facetsPreference.subscribe, facetsPreference.getSnapshot);
  const [explained, setExplained] = useState<Explained>();
  const [areFacetsOpen, setAreFacetsOpen] = useState(false);
  const areFacetsShown = isBeside ? preferred !== 'hidden' : areFacetsOpen;
  const toggleFacets = () => {
    if (isBeside) facetsPreference.set(areFacetsShown ? 'hidden' : 'shown');
    else setAreFacetsOpen(!areFacetsOpen);
  };
  const setTerms = useCallback(
    (terms: readonly SearchTerm[], how?: 'push' | 'replace') => setSearch({ ...search, terms: orderTerms(terms) }, how),
    [search, setSearch],
  );
  const selected = useMemo(() => selectedActorTypes(search), [search]);
  const setActorTypes = useCallback(
    (actorTypes: readonly (string | undefined)[]) => setSearch(withActorTypes(search, actorTypes)),
    [search, setSearch],
  );
  const setOrder = useCallback((order: SortOrder) => setSearch({ ...search, order }), [search, setSearch]);
  return (
    <>
      <Box
        sx={{ px: { xs: 2, sm: 3 }, pt: 1.5, pb: 1, display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 1 }}
      >
        <ActorTypeFilter facet={answer?.facets?.actorType} selected={selected} onChange={setActorTypes} />
        <FilterBarPlace
          isDrawn={step >= steps.filterBar}
          log={log}
          terms={search.terms}
          context={context}
          onChange={setTerms}
          onLeave={onFocusList}
        />
        <TermChips terms={search.terms} names={searchNames} onChange={setTerms} />
        {step >= steps.timeline ? (
          <Timeline
            log={log}
            question={question}
            search={search}
            setSearch={setSearch}
            oldestMs={oldestMs}
            nowMs={context.nowMs}
            shown={shown}
            onShowRow={onStartAtRow}
          />
        ) : (
          <TimelineWaiting />
        )}
        <UnknownZoneNotice search={search} setSearch={setSearch} timeZone={question.timeZone} />
        <SearchSentence terms={search.terms} names={searchNames} />
        {step < steps.line ? (
          <Box sx={toolbarSpace} />
        ) : (
          <Box sx={toolbarStyles}>
            <Button
              size="small"
              color="inherit"
              variant="outlined"
              startIcon={<FilterListIcon />}
              aria-expanded={areFacetsShown}
              onClick={toggleFacets}
              sx={{ flexShrink: 0 }}
            >
              Facets
            </Button>
            <Box sx={{ order: { xs: -1, md: 0 }, flex: { xs: '1 0 100%', md: 1 }, minWidth: { md: 200 } }}>
              <CompletenessLine
                log={log}
                answer={answer}
                isUnread={overview.kind === 'unread'}
                oldestMs={oldestOfCounted(extent, answer)}
                timeZone={question.timeZone}
                onExplain={setExplained}
              />
            </Box>
            <ListOptions
              log={log}
              terms={search.terms}
              context={context}
              order={search.order}
              onTerms={setTerms}
              onOrder={setOrder}
            />
            <ListAppearanceMenu />
          </Box>
        )}
        <PrintNote timeZone={question.timeZone} />
        {failure !== undefined && (
          <LogFailureNotice failure={failure} reading={reading} organizationId={organizationId} onRetry={reload} />
        )}
        {overview.kind === 'failed' && (
          <ErrorNotice title="The list could not be worked out" message={overview.message} onRetry={reload} />
        )}
        {reading.kind === 'incomplete' && (
          <IncompleteNotice
            state={reading}
            hasRows={answer !== undefined && answer.total > 0}
            onRetry={reload}
            onExplain={() => setExplained('incomplete')}
          />
        )}
        <Explanation
          what={explained}
          log={log}
          reading={reading}
          organizationId={organizationId}
          names={names}
          timeZone={question.timeZone}
          onRetry={reload}
          onClose={() => setExplained(undefined)}
        />
      </Box>
      <FacetsFrame
        isShown={areFacetsShown}
        isBeside={isBeside}
        onClose={() => setAreFacetsOpen(false)}
        facets={
          step >= steps.facets && (
            <FacetSidebar
              log={log}
              filter={question.filter}
              terms={search.terms}
              services={names.services}
              onChange={setTerms}
            />
          )
        }
      >
        <NewRowsPill log={log} question={question} shown={shown} onShow={onShowRow} />
        <Box sx={listFrameStyles}>
          <ListPlace
            log={log}
            reading={reading.kind}
            hasFailed={failure !== undefined}
            question={question}
            context={context}
            terms={search.terms}
            names={names}
            searchNames={searchNames}
            shown={shown}
            holdsTop={
              refresh.kind !== 'idle' || (reading.kind === 'complete' && snapshot.asOfMs !== reading.startedAtMs)
            }
            openId={openId}
            openRow={openRow}
            hrefOf={hrefOf}
            onOpen={onOpen}
            onTerms={setTerms}
            list={list}
          />
        </Box>
      </FacetsFrame>
    </>
  );
}
