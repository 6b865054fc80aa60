import Box from '@mui/material/Box';
import type { Theme } from '@mui/material/styles';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useNavigate } from 'react-router-dom';

import { organizationQuery } from '../api/queries.ts';
import { PageTitle } from '../ui/PageTitle.tsx';
import { pathTo } from '../ui/paths.ts';
import { smallestScreen } from '../ui/smallestScreen.ts';
import { ActivityActions } from './ActivityActions.tsx';
import { actorTypeColours } from './actorTypeColours.ts';
import { ActivityMain, lastStep } from './ActivityMain.tsx';
import { useActivityPageCommands } from './commands/useActivityPageCommands.ts';
import { ActivityPanel } from './detail/ActivityPanel.tsx';
import type { ActivityListHandle } from './list/ActivityList.tsx';
import { writeActivitySearch } from './search/activitySearch.ts';
import type { SearchTerm } from './search/SearchTerm.ts';
import { toActivityFilter } from './search/toActivityFilter.ts';
import { TimeCard } from './time/TimeCard.tsx';
import { typesSaying } from './sentences/typesSaying.ts';
import { useActivityLog } from './useActivityLog.ts';
import { useActorNames } from './useActorNames.ts';
import { useActivitySearch } from './useActivitySearch.ts';
import { useAskAhead } from './useAskAhead.ts';
import { useAllKeyNames } from './useAllKeyNames.ts';
import { usePageTop } from './usePageTop.ts';
import { useSteps } from './useSteps.ts';
import { useServiceNames } from './useServiceNames.ts';
import { useTimeZone } from './useTimeZone.ts';

interface ActivityScreenProps {
  organizationId: string;
  activityId: string | undefined;
}

/** From this width of the window on, one activity stands beside the list; below, in its place. */
const besideFrom = 'md';

/** As high from the start as with the actions, which come with the second step. */
const headerStyles = {
  px: { xs: 2, sm: 3 },
  pt: { xs: 1, sm: 2.5 },
  minHeight: { xs: 48, sm: 0 },
  flexShrink: 0,
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  columnGap: 1,
  [smallestScreen]: { minHeight: 78, alignContent: 'start' },
};

/** On the smallest screens the title has a line of its own, so that the actions stay together. */
const titleStyles = { flex: 1, [smallestScreen]: { flexBasis: '100%' } };

/** Whether the names of keys say what is meant: of a text too, or adding a key to it would change what it finds. */
const asksForKey = (term: SearchTerm): boolean =>
  term.kind === 'text' ||
  (term.kind === 'field' && term.field === 'key') ||
  (term.kind === 'mistake' && /^-?key:/iu.test(term.source));

const isOfActor = (term: SearchTerm): boolean => term.kind === 'field' && term.field === 'actor';

/** The list and the one activity side by side, and what they share: the search, the names, the zone. */
export function ActivityScreen({ organizationId, activityId }: ActivityScreenProps) {
  const { log, snapshot } = useActivityLog(organizationId);
  const { search, addressQuery, setSearch: setAddress } = useActivitySearch();
  const timeZone = useTimeZone(search);
  const services = useServiceNames(organizationId);
  const { data: organization } = useQuery(organizationQuery(organizationId));
  const navigate = useNavigate();
  const list = useRef<ActivityListHandle>(null);
  const pageTop = usePageTop();

  const asksForKeys = useMemo(() => search.terms.some(asksForKey), [search.terms]);
  const keys = useAllKeyNames(organizationId, log, asksForKeys);
  const names = useMemo(() => ({ services, keys }), [services, keys]);
  const { reading, asOfMs } = snapshot;
  const nowMs = asOfMs ?? ('startedAtMs' in reading ? reading.startedAtMs : 0);
  const context = useMemo(() => ({ nowMs, timeZone, services, keys, typesSaying }), [nowMs, timeZone, services, keys]);
  const askAhead = useAskAhead(log, context);
  const setSearch = useCallback<typeof setAddress>(
    (changed, how) => {
      askAhead(changed);
      setAddress(changed, how);
    },
    [askAhead, setAddress],
  );
  const step = useSteps(lastStep);
  // After the questions of the list, which comes with the first step.
  const actors = useActorNames(log, step > 0 && search.terms.some(isOfActor));
  const searchNames = useMemo(() => ({ ...names, actors }), [names, actors]);
  const filter = useMemo(() => toActivityFilter(search.terms, context), [search.terms, context]);
  const { order } = search;
  const key = JSON.stringify([search.terms, order, timeZone, filter.facets, filter.texts]);
  const question = useMemo(() => ({ filter, order, timeZone, key }), [filter, order, timeZone, key]);
  const hrefOf = useCallback(
    (id: string) => pathTo.activity(organizationId, id) + addressQuery,
    [organizationId, addressQuery],
  );
  const open = useCallback(
    (id: string, how: 'push' | 'replace' = 'push') =>
      void navigate(hrefOf(id), { replace: how === 'replace', preventScrollReset: true }),
    [navigate, hrefOf],
  );
  const focusList = useCallback(() => list.current?.focusList(), []);
  const showRow = useCallback((row: number) => list.current?.showRow(row), []);
  const startAtRow = useCallback((row: number) => list.current?.startAtRow(row), []);
  const [closedPosition, setClosedPosition] = useState(-1);
  const close = () => {
    // Before the next key is read, which would otherwise still be for the activity: j would open the one after it.
    void navigate(pathTo.activities(organizationId) + addressQuery, { preventScrollReset: true, flushSync: true });
    list.current?.focusRow(closedPosition);
  };
  const isBeside = useMediaQuery((theme: Theme) => theme.breakpoints.up(besideFrom), { noSsr: true });
  const showInList = (terms: readonly SearchTerm[]) => {
    const wanted = { ...search, terms };
    if (isBeside) setSearch(wanted);
    else {
      const query = writeActivitySearch(new URLSearchParams(addressQuery), wanted).toString();
      void navigate(`${pathTo.activities(organizationId)}?${query}`);
    }
  };
  const isOpen = activityId !== undefined;
  useActivityPageCommands({ search, setSearch, close: isOpen ? close : undefined });
  return (
    <Box
      ref={pageTop}
      sx={[
        { display: 'flex', height: 'calc(100dvh - var(--page-top, 96px))', minHeight: 480, minWidth: 0 },
        actorTypeColours,
      ]}
    >
      <Box
        sx={{
          display: isOpen ? { xs: 'none', [besideFrom]: 'flex' } : 'flex',
          flexDirection: 'column',
          flex: 1,
          minWidth: 0,
          // A window too low for the filters and the least of the list, as with a page at 200 %, is scrolled.
          minHeight: 'min-content',
        }}
      >
        <Box sx={headerStyles}>
          <TimeCard timeZone={timeZone} />
          <Box sx={titleStyles}>
            <PageTitle title="Activity" context={organization?.name} />
          </Box>
          {step > 0 && (
            <ActivityActions
              log={log}
              snapshot={snapshot}
              question={question}
              organization={{ id: organizationId, name: organization?.name ?? '' }}
              search={search}
              setSearch={setSearch}
              addressQuery={addressQuery}
              names={searchNames}
            />
          )}
        </Box>
        {step > 0 && (
          <ActivityMain
            step={step}
            organizationId={organizationId}
            log={log}
            snapshot={snapshot}
            question={question}
            context={context}
            search={search}
            setSearch={setSearch}
            names={names}
            searchNames={searchNames}
            openId={activityId}
            openRow={closedPosition}
            hrefOf={hrefOf}
            onOpen={open}
            onFocusList={focusList}
            onShowRow={showRow}
            onStartAtRow={startAtRow}
            list={list}
          />
        )}
      </Box>
      {activityId !== undefined && (
        <ActivityPanel
          organizationId={organizationId}
          activityId={activityId}
          log={log}
          question={question}
          names={names}
          search={search}
          setSearch={setSearch}
          onGo={(id) => open(id, 'replace')}
          onPosition={setClosedPosition}
          onShow={showInList}
          onClose={close}
        />
      )}
    </Box>
  );
}
