import FilterListIcon from '@mui/icons-material/FilterList';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState, useSyncExternalStore, type Ref } from 'react';

import { describeApiError } from '../api/describeApiError.ts';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import type { ActivityLog, ActivityLogSnapshot } from './ActivityLog.ts';
import { ActorTypeFilter } from './filter/ActorTypeFilter.tsx';
import { CompletenessLine, type Explained } from './CompletenessLine.tsx';
import { Explanation } from './completeness/Explanation.tsx';
import { TermChips } from './filter/TermChips.tsx';
import { IncompleteNotice } from './IncompleteNotice.tsx';
import { ActivityList, type ActivityListHandle } from './list/ActivityList.tsx';
import { ListAnchor } from './list/ListAnchor.ts';
import { useListRows, type ListQuestion } from './list/useListRows.ts';
import { NewRowsPill } from './live/NewRowsPill.tsx';
import { ListWaiting } from './ListWaiting.tsx';
import { NoActivities } from './NoActivities.tsx';
import { FacetSidebar } from './facets/FacetSidebar.tsx';
import { FacetsFrame, useIsFacetsBeside } from './facets/FacetsFrame.tsx';
import { facetsPreference } from './facets/facetsPreference.ts';
import { FilterBar } from './filter/FilterBar.tsx';
import { ListOptions } from './filter/ListOptions.tsx';
import { NothingMatches } from './filter/NothingMatches.tsx';
import { SearchSentence } from './filter/SearchSentence.tsx';
import { selectedActorTypes, withActorTypes, type ActivitySearch } from './search/activitySearch.ts';
import { orderTerms, withTerm, type SearchTerm } from './search/SearchTerm.ts';
import type { SearchContext } from './search/toActivityFilter.ts';
import type { ActivityNames } from './sentences/describeActivity.ts';
import { ShownStretch } from './timeline/ShownStretch.ts';
import { Timeline } from './timeline/Timeline.tsx';
import { useActorNames } from './useActorNames.ts';
import { useLogFailure } from './useLogFailure.ts';
import { useLogQuery } from './useLogQuery.ts';

interface ActivityMainProps {
  organizationId: string;
  log: ActivityLog;
  snapshot: ActivityLogSnapshot;
  question: ListQuestion;
  /** What the meaning of the search depends on; its `nowMs` is when the log was read. */
  context: SearchContext;
  search: ActivitySearch;
  setSearch: (search: ActivitySearch, how?: 'push' | 'replace') => void;
  names: ActivityNames;
  openId: string | undefined;
  hrefOf: (activityId: string) => string;
  onOpen: (activityId: string) => void;
  /** Brings a row of the list into view. */
  onShowRow: (row: number) => void;
  list: Ref<ActivityListHandle>;
}

const everything = { facets: [], texts: [] };

/** The filters, the line that says what the list is made of, and the list or what stands in its place. */
export function ActivityMain({
  organizationId,
  log,
  snapshot,
  question,
  context,
  search,
  setSearch,
  names,
  openId,
  hrefOf,
  onOpen,
  onShowRow,
  list,
}: ActivityMainProps) {
  const { reading, refresh } = snapshot;
  const view = { log, dataVersion: snapshot.dataVersion };
  const overview = useLogQuery(view, 'overview', {
    filter: question.filter,
    order: question.order,
    facets: [{ facet: 'actorType', top: 50 }],
  });
  const extent = useLogQuery(view, 'extent', {
    filter: everything,
    order: 'oldestFirst',
    rows: { from: 0, to: 1 },
  });
  const actors = useActorNames(view);
  const [anchor] = useState(() => new ListAnchor());
  const [shown] = useState(() => new ShownStretch());
  const { state, want } = useListRows(view, question, anchor);
  const answer = state.kind === 'shown' ? state.rows.answer : undefined;
  const total = answer?.total ?? 0;
  const isAnythingKnown = total > 0 || reading.kind === 'complete';

  const failure = useLogFailure(snapshot);

  const isReading = reading.kind === 'connecting' || reading.kind === 'reading' || reading.kind === 'empty';
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
  const setTerms = (terms: readonly SearchTerm[], how?: 'push' | 'replace') =>
    setSearch({ ...search, terms: orderTerms(terms) }, how);
  return (
    <>
      <Box sx={{ px: { xs: 2, sm: 3 }, pt: 1.5, pb: 1, display: 'grid', gap: 1 }}>
        <ActorTypeFilter
          facet={overview.kind === 'answered' && isAnythingKnown ? overview.answer.facets?.actorType : undefined}
          selected={selectedActorTypes(search)}
          onChange={(actorTypes) => setSearch(withActorTypes(search, actorTypes))}
        />
        <FilterBar log={view} terms={search.terms} context={context} onChange={setTerms} />
        <TermChips terms={search.terms} services={names.services} actors={actors} onChange={setTerms} />
        <Timeline
          log={view}
          question={question}
          search={search}
          setSearch={setSearch}
          oldestMs={extent.kind === 'answered' ? extent.answer.rows?.rows[0]?.createdAtMs : undefined}
          nowMs={context.nowMs}
          shown={shown}
        />
        <SearchSentence terms={search.terms} services={names.services} actors={actors} />
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1 }}>
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
          <Box sx={{ flex: 1, minWidth: 200 }}>
            <CompletenessLine
              snapshot={snapshot}
              answer={answer}
              oldestMs={extent.kind === 'answered' ? extent.answer.rows?.rows[0]?.createdAtMs : undefined}
              timeZone={question.timeZone}
              onCancel={() => log.cancel()}
              onRefresh={() => log.refresh()}
              onExplain={setExplained}
            />
          </Box>
          <ListOptions
            log={view}
            terms={search.terms}
            context={context}
            order={search.order}
            onTerms={setTerms}
            onOrder={(order) => setSearch({ ...search, order })}
          />
        </Box>
        {failure !== undefined && (
          <ErrorNotice
            {...describeApiError(failure)}
            title={`The activities could not be read: ${describeApiError(failure).title}`}
            onRetry={reload}
          />
        )}
        {state.kind === 'failed' && (
          <ErrorNotice title="The list could not be worked out" message={state.message} onRetry={reload} />
        )}
        {reading.kind === 'incomplete' && (
          <IncompleteNotice state={reading} onRetry={reload} onExplain={() => setExplained('incomplete')} />
        )}
        <Explanation
          what={explained}
          log={view}
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
          <FacetSidebar
            log={view}
            filter={question.filter}
            terms={search.terms}
            services={names.services}
            onChange={setTerms}
          />
        }
      >
        <NewRowsPill log={view} question={question} onShow={onShowRow} />
        {state.kind === 'shown' && state.rows.answer.count > 0 ? (
          <ActivityList
            rows={state.rows}
            holdsTop={
              refresh.kind !== 'idle' || (reading.kind === 'complete' && snapshot.asOfMs !== reading.startedAtMs)
            }
            want={want}
            anchor={anchor}
            shown={shown}
            names={names}
            timeZone={question.timeZone}
            openId={openId}
            hrefOf={hrefOf}
            onOpen={onOpen}
            onFilter={(term, isExcluded) => setTerms(withTerm(search.terms, term, isExcluded))}
            ref={list}
          />
        ) : total > 0 ? (
          <NothingMatches log={view} terms={search.terms} context={context} isReading={isReading} onChange={setTerms} />
        ) : isReading || (state.kind === 'pending' && failure === undefined) ? (
          <ListWaiting />
        ) : reading.kind === 'complete' && state.kind === 'shown' ? (
          <NoActivities onRefresh={reload} />
        ) : null}
      </FacetsFrame>
    </>
  );
}
