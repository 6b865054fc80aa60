import ArrowBackIcon from '@mui/icons-material/UndoOutlined';
import ArrowForwardIcon from '@mui/icons-material/RedoOutlined';
import BarChartIcon from '@mui/icons-material/BarChartOutlined';
import ExpandLessIcon from '@mui/icons-material/ExpandLessOutlined';
import ExpandMoreIcon from '@mui/icons-material/ExpandMoreOutlined';
import GridOnIcon from '@mui/icons-material/GridOnOutlined';
import InsightsIcon from '@mui/icons-material/InsightsOutlined';
import TableRowsIcon from '@mui/icons-material/TableRowsOutlined';
import ZoomInIcon from '@mui/icons-material/ZoomInOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import type { ReactNode } from 'react';

import type { ActivitySearch } from '../search/activitySearch.ts';
import type { TimeRange } from '../time/TimeRange.ts';
import { TimeRangeMenu } from '../time/TimeRangeMenu.tsx';
import { ZoneMenu } from '../time/ZoneMenu.tsx';

interface TimelineHeaderProps {
  search: ActivitySearch;
  setSearch: (search: ActivitySearch) => void;
  range: TimeRange;
  /** The limits that the range means now, in milliseconds since 1970. */
  fromMs: number | undefined;
  toMs: number | undefined;
  nowMs: number;
  timeZone: string;
  /** The ranges looked at before and after this one. */
  steps: { back: TimeRange | undefined; forward: TimeRange | undefined };
  isWide: boolean;
  isOpen: boolean;
  isTable: boolean;
  /** Whether the hours of the week stand in the place of the bars, where there is no room for both. */
  isHours: boolean;
  hasBoth: boolean;
  canZoom: boolean;
  onRange: (range: TimeRange) => void;
  onZoom: () => void;
  onOpen: (isOpen: boolean) => void;
  onTable: (isTable: boolean) => void;
  onHours: (isHours: boolean) => void;
}

/** The chosen range in words, and what can be done with it. */
export function TimelineHeader(props: TimelineHeaderProps) {
  const {
    search,
    setSearch,
    range,
    fromMs,
    toMs,
    nowMs,
    timeZone,
    steps,
    isWide,
    isOpen,
    isTable,
    isHours,
    hasBoth,
    canZoom,
    onRange,
    onZoom,
    onOpen,
    onTable,
    onHours,
  } = props;
  const { back, forward } = steps;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 0.5, minHeight: 38 }}>
      <TimeRangeMenu range={range} fromMs={fromMs} toMs={toMs} timeZone={timeZone} isWide={isWide} onRange={onRange} />
      {range.kind !== 'all' && (
        <Button size="small" onClick={() => onRange({ kind: 'all' })}>
          All time
        </Button>
      )}
      <ZoneMenu search={search} setSearch={setSearch} timeZone={timeZone} isWide={isWide} nowMs={nowMs} />
      <Box sx={{ display: 'flex', ml: 'auto' }}>
        <HeaderButton
          label="Zoom in to the selected bars"
          keys="Enter"
          disabled={!canZoom}
          isHidden={!isOpen || isTable || (isHours && !hasBoth)}
          onClick={onZoom}
        >
          <ZoomInIcon fontSize="small" />
        </HeaderButton>
        <HeaderButton
          label="Step back to the time range before"
          keys="["
          disabled={back === undefined}
          isHidden={!isOpen && !isWide}
          onClick={() => back !== undefined && onRange(back)}
        >
          <ArrowBackIcon fontSize="small" />
        </HeaderButton>
        <HeaderButton
          label="Step forward to the time range after"
          keys="]"
          disabled={forward === undefined}
          isHidden={!isOpen && !isWide}
          onClick={() => forward !== undefined && onRange(forward)}
        >
          <ArrowForwardIcon fontSize="small" />
        </HeaderButton>
        <HeaderButton
          label={isHours ? 'Show the bars' : 'Show the hours of the week'}
          isHidden={!isOpen || hasBoth}
          onClick={() => onHours(!isHours)}
        >
          {isHours ? <BarChartIcon fontSize="small" /> : <GridOnIcon fontSize="small" />}
        </HeaderButton>
        <HeaderButton
          label={isTable ? 'Show the timeline as a picture' : 'Show the timeline as a table'}
          isHidden={!isOpen}
          onClick={() => onTable(!isTable)}
        >
          {isTable ? <InsightsIcon fontSize="small" /> : <TableRowsIcon fontSize="small" />}
        </HeaderButton>
        <HeaderButton
          label={isOpen ? 'Hide the timeline' : 'Show the timeline'}
          isExpanded={isOpen}
          onClick={() => onOpen(!isOpen)}
        >
          {isOpen ? <ExpandLessIcon fontSize="small" /> : <ExpandMoreIcon fontSize="small" />}
        </HeaderButton>
      </Box>
    </Box>
  );
}

interface HeaderButtonProps {
  label: string;
  keys?: string;
  disabled?: boolean;
  isHidden?: boolean;
  isExpanded?: boolean;
  onClick: () => void;
  children: ReactNode;
}

function HeaderButton({
  label,
  keys,
  disabled = false,
  isHidden = false,
  isExpanded,
  onClick,
  children,
}: HeaderButtonProps) {
  if (isHidden) return null;
  return (
    <Tooltip title={keys === undefined ? label : `${label} (${keys})`} describeChild>
      <span>
        <IconButton
          aria-label={label}
          aria-keyshortcuts={keys}
          aria-expanded={isExpanded}
          size="small"
          disabled={disabled}
          onClick={onClick}
        >
          {children}
        </IconButton>
      </span>
    </Tooltip>
  );
}
