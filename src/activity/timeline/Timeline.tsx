import Box from '@mui/material/Box';
import { memo, useState, useSyncExternalStore } from 'react';

import { notPrinted } from '../../ui/notPrinted.ts';
import type { ActivityLog } from '../ActivityLog.ts';
import { timeRangeOf, withTimeRange, type TimeRange } from '../time/TimeRange.ts';
import { writeMoment } from '../time/writeMoment.ts';
import type { ActivitySearch } from '../search/activitySearch.ts';
import type { ListQuestion } from '../list/useListRows.ts';
import type { PointedHour } from './HoursOfWeek.tsx';
import { barIndexAt, sumBars } from './listBars.ts';
import type { BarCursor } from './moveCursor.ts';
import type { ShownStretch } from './ShownStretch.ts';
import { mapSpacePx, TimelineBody } from './TimelineBody.tsx';
import { TimelineHeader } from './TimelineHeader.tsx';
import { TimelineReadout } from './TimelineReadout.tsx';
import type { Stretch } from './timeScale.ts';
import { timelinePreference } from './timelinePreference.ts';
import { useElementWidth } from './useElementWidth.ts';
import { useRangeHistory } from './useRangeHistory.ts';
import { useRangeKeys } from './useRangeKeys.ts';
import { useTimelineBars } from './useTimelineBars.ts';

interface TimelineProps {
  log: ActivityLog;
  question: ListQuestion;
  search: ActivitySearch;
  setSearch: (search: ActivitySearch) => void;
  /** The time of the oldest activity of the whole log; undefined while there is none. */
  oldestMs: number | undefined;
  /** When the log was read. */
  nowMs: number;
  shown: ShownStretch;
  /** Brings a row of the list to the top of it. */
  onShowRow: (row: number) => void;
}

/** From this width on, there is room for more; in pixels. */
const wideFromPx = 600;

/** From this width on, the hours of the week stand beside the bars; in pixels. */
const bothFromPx = 1000;

/** A bar takes about this much room, in pixels. */
const barPx = 7;

/** One column that nothing in it widens: the tables scroll in boxes of their own. */
const gridStyle = { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 0.5, minWidth: 0, ...notPrinted };

/** The width of the window less the margins of the page: right, unless one activity is open beside it. */
const guessWidth = (): number => {
  const { clientWidth } = document.documentElement;
  return Math.max(0, clientWidth - (clientWidth >= wideFromPx ? 48 : 32));
};

/** When it happened: the time range, and what the filter shows as bars over it. Selecting bars narrows the range. */
export const Timeline = memo(function Timeline({
  log,
  question,
  search,
  setSearch,
  oldestMs,
  nowMs,
  shown,
  onShowRow,
}: TimelineProps) {
  const { filter, order, timeZone } = question;
  const { widthPx, attach } = useElementWidth(guessWidth);
  const isWide = widthPx >= wideFromPx;
  const isOpen =
    (useSyncExternalStore(timelinePreference.subscribe, timelinePreference.getSnapshot) ??
      (isWide ? 'open' : 'closed')) === 'open';
  const [isTable, setIsTable] = useState(false);
  const hasBoth = widthPx >= bothFromPx;
  const [isHours, setIsHours] = useState(false);
  const [pointedHour, setPointedHour] = useState<PointedHour>();
  const [cursor, setCursor] = useState<BarCursor>();
  const range = timeRangeOf(search.terms);
  const steps = useRangeHistory(range);
  const timeline = useTimelineBars(
    log,
    { filter, timeZone, oldestMs, nowMs },
    Math.max(20, Math.floor((hasBoth ? widthPx - mapSpacePx : widthPx) / barPx)),
  );

  const setRange = (changed: TimeRange) => setSearch(withTimeRange(search, changed));
  const zoomTo = ({ fromMs, toMs }: Stretch) =>
    setRange({ kind: 'between', after: writeMoment(fromMs, timeZone), before: writeMoment(toMs, timeZone) });
  // The first row of the stretch in the order of the list; where it has none, the nearest one after it.
  const visit = async ({ fromMs, toMs }: Stretch) => {
    const positionAtMs = order === 'newestFirst' ? toMs - 1 : fromMs;
    const found = await log.query('visited bar', { filter, order, positionAtMs }).catch(() => undefined);
    if (found?.positionAtMs !== undefined && found.count > 0) onShowRow(Math.min(found.positionAtMs, found.count - 1));
  };
  const { back, forward } = steps;
  useRangeKeys(back && (() => setRange(back)), forward && (() => setRange(forward)));

  const bars = timeline.kind === 'shown' ? timeline.bars : [];
  const at = cursor === undefined ? undefined : barIndexAt(bars, cursor.atMs);
  const pointed =
    at === undefined ? undefined : sumBars(bars, at, barIndexAt(bars, cursor?.anchorMs ?? cursor?.atMs ?? 0) ?? at);
  return (
    <Box component="section" aria-label="Timeline" ref={attach} sx={gridStyle}>
      <TimelineHeader
        search={search}
        setSearch={setSearch}
        range={range}
        fromMs={filter.fromMs}
        toMs={filter.toMs}
        nowMs={nowMs}
        timeZone={timeZone}
        steps={steps}
        isWide={isWide}
        isOpen={isOpen}
        isTable={isTable}
        isHours={isHours}
        hasBoth={hasBoth}
        canZoom={cursor?.isPassing === false && pointed !== undefined}
        onRange={setRange}
        onZoom={() => {
          if (pointed !== undefined) zoomTo(pointed);
          setCursor(undefined);
        }}
        onOpen={(open) => timelinePreference.set(open ? 'open' : 'closed')}
        onTable={setIsTable}
        onHours={setIsHours}
      />
      {isOpen && (
        <>
          <Box sx={{ minHeight: isWide ? 20 : 40, maxHeight: isWide ? 20 : 40, overflow: 'hidden' }}>
            {timeline.kind === 'shown' && bars.length > 0 && (
              <TimelineReadout
                timeline={timeline}
                pointed={pointed}
                pointedHour={pointedHour}
                timeZone={timeZone}
                shown={shown}
                hasBars={hasBoth || !isHours}
              />
            )}
          </Box>
          <TimelineBody
            log={log}
            filter={filter}
            state={timeline}
            hasBars={hasBoth || !isHours}
            hasHours={hasBoth || isHours}
            isTable={isTable}
            isWide={isWide}
            widthPx={widthPx}
            timeZone={timeZone}
            cursor={cursor}
            pointed={pointed}
            shown={shown}
            pointedHour={pointedHour}
            onHour={setPointedHour}
            onCursor={setCursor}
            onZoom={zoomTo}
            onVisit={(stretch) => void visit(stretch)}
          />
        </>
      )}
    </Box>
  );
});
