import CloseIcon from '@mui/icons-material/Close';
import KeyboardArrowDownIcon from '@mui/icons-material/KeyboardArrowDown';
import KeyboardArrowUpIcon from '@mui/icons-material/KeyboardArrowUp';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { useEffect, useEffectEvent, useId, useRef, type RefObject } from 'react';

import type { ActivityLog } from '../ActivityLog.ts';
import { useStepCommands } from '../commands/useStepCommands.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import type { ListQuestion } from '../list/useListRows.ts';
import type { ActivitySearch } from '../search/activitySearch.ts';
import { orderTerms, withTerm, type SearchTerm } from '../search/SearchTerm.ts';
import type { ActivityNames } from '../sentences/describeActivity.ts';
import { ActivityContent } from './ActivityContent.tsx';
import { useNeighbours } from './useNeighbours.ts';

interface ActivityPanelProps {
  organizationId: string;
  activityId: string;
  log: ActivityLog;
  question: ListQuestion;
  names: ActivityNames;
  search: ActivitySearch;
  setSearch: (search: ActivitySearch) => void;
  /** Goes to another activity in the place of this one. */
  onGo: (activityId: string) => void;
  /** Tells where in the list the activity stands; -1: not in it. */
  onPosition: (position: number) => void;
  /** Lists the activities that fit these terms and nothing else. */
  onShow: (terms: readonly SearchTerm[]) => void;
  onClose: () => void;
}

/**
 * One activity, beside the list where there is room, else in its place. It is a region, not a dialog: the list stays usable beside it.
 * The focus goes to its heading when it opens; j and k go to the older and the newer activity of the list, Escape closes.
 */
export function ActivityPanel({
  organizationId,
  activityId,
  log,
  question,
  names,
  search,
  setSearch,
  onGo,
  onPosition,
  onShow,
  onClose,
}: ActivityPanelProps) {
  const headingId = useId();
  const panel = useRef<HTMLElement>(null);
  const { position, count, before, after, isKnown } = useNeighbours(log, question, activityId);
  // The list asks for the place only when the panel closes: no state of it would be up to date.
  useEffect(() => onPosition(position ?? -1), [position, onPosition]);

  // A key that is pressed before it is known what stands beside the activity, or on the way to another one, waits: none is lost.
  const waiting = useRef(0);
  const leftId = useRef<string>(undefined);
  const step = (by: number) => {
    if (!isKnown || leftId.current === activityId) {
      waiting.current += by;
      return;
    }
    const target = by > 0 ? after : before;
    if (target === undefined) waiting.current = 0;
    else {
      leftId.current = activityId;
      onGo(target);
    }
  };
  useStepCommands(step);
  const takeWaitingStep = useEffectEvent(() => {
    if (leftId.current !== activityId) leftId.current = undefined;
    const by = Math.sign(waiting.current);
    if (by === 0 || !isKnown || leftId.current === activityId) return;
    waiting.current -= by;
    step(by);
  });
  useEffect(() => takeWaitingStep());
  const handleFilter = (term: SearchTerm, isExcluded: boolean) =>
    setSearch({ ...search, terms: orderTerms(withTerm(search.terms, term, isExcluded)) });
  return (
    <Box
      component="section"
      ref={panel}
      aria-labelledby={headingId}
      sx={{
        width: { xs: '100%', md: 420, lg: 480 },
        flexShrink: 0,
        display: 'flex',
        flexDirection: 'column',
        minHeight: 0,
        bgcolor: 'background.paper',
        borderLeft: { md: 1 },
        borderColor: { md: 'divider' },
      }}
    >
      <Box
        sx={{ display: 'flex', alignItems: 'center', gap: 0.5, px: 2, py: 1, borderBottom: 1, borderColor: 'divider' }}
      >
        <Box sx={{ display: { xs: 'block', md: 'none' } }}>
          {/* Here the panel is the page, and the page's own heading is hidden with the list. */}
          <VisuallyHidden>
            <h1>Activity</h1>
          </VisuallyHidden>
        </Box>
        <PanelHeading key={activityId} id={headingId} panel={panel} />
        <Typography
          component="output"
          variant="body2"
          color="textSecondary"
          sx={{ mr: 1, fontVariantNumeric: 'tabular-nums' }}
        >
          {describePosition(position, count)}
        </Typography>
        <PanelButton
          label="Previous in the list"
          keys="k"
          disabled={before === undefined}
          onClick={() => before !== undefined && onGo(before)}
        >
          <KeyboardArrowUpIcon />
        </PanelButton>
        <PanelButton
          label="Next in the list"
          keys="j"
          disabled={after === undefined}
          onClick={() => after !== undefined && onGo(after)}
        >
          <KeyboardArrowDownIcon />
        </PanelButton>
        <PanelButton label="Close" keys="Escape" onClick={onClose}>
          <CloseIcon />
        </PanelButton>
      </Box>
      <Box sx={{ flex: 1, minHeight: 0, overflowY: 'auto', px: 2, py: 2 }}>
        <ActivityContent
          key={activityId}
          organizationId={organizationId}
          activityId={activityId}
          log={log}
          names={names}
          timeZone={question.timeZone}
          onFilter={handleFilter}
          onShow={onShow}
        />
      </Box>
    </Box>
  );
}

/** Takes the focus when an activity opens, unless the reader is in the panel already. */
function PanelHeading({ id, panel }: { id: string; panel: RefObject<HTMLElement | null> }) {
  const heading = useRef<HTMLHeadingElement>(null);
  // The focus is outside of React.
  useEffect(() => {
    const focused = document.activeElement;
    // Nor is it taken from a dialog that was opened while this was on its way.
    if (panel.current?.contains(focused) === true || focused?.closest('[role="dialog"]')) return;
    heading.current?.focus();
  }, [panel]);
  return (
    <Typography
      component="h2"
      variant="h2"
      id={id}
      ref={heading}
      tabIndex={-1}
      sx={{ flex: 1, '&:focus-visible': { outline: 'none' } }}
    >
      One activity
    </Typography>
  );
}

function describePosition(position: number | undefined, count: number): string {
  if (position === undefined) return '';
  if (position < 0) return 'not in the filtered list';
  return `${(position + 1).toLocaleString('en-GB')} of ${count.toLocaleString('en-GB')}`;
}

interface PanelButtonProps {
  label: string;
  keys: string;
  disabled?: boolean;
  onClick: () => void;
  children: React.ReactNode;
}

function PanelButton({ label, keys, disabled = false, onClick, children }: PanelButtonProps) {
  return (
    <Tooltip title={`${label} (${keys})`} describeChild>
      <span>
        <IconButton aria-label={label} aria-keyshortcuts={keys} size="small" disabled={disabled} onClick={onClick}>
          {children}
        </IconButton>
      </span>
    </Tooltip>
  );
}
