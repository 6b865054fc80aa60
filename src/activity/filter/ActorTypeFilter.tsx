import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { memo } from 'react';

import { actorTypeDot } from '../actorTypeDot.ts';
import { actorTypeColour, actorTypeName, actorTypes } from '../actorTypes.ts';
import { formatCount } from '../formatCount.ts';
import type { FacetAnswer } from '../log/protocol.ts';

interface ActorTypeFilterProps {
  /** Counts of each actor type under all the other filters; undefined until they are known. */
  facet: FacetAnswer | undefined;
  /** None: all; undefined: the activities without an actor type. */
  selected: readonly (string | undefined)[];
  onChange: (actorTypes: readonly (string | undefined)[]) => void;
}

/** Who acted: one button for each actor type, with its exact count. Several can be on; All turns them off. */
export const ActorTypeFilter = memo(function ActorTypeFilter({
  facet,
  selected: asked,
  onChange,
}: ActorTypeFilterProps) {
  const counts = new Map(facet?.values.map(({ value, count }) => [value, count]));
  // `actorType:User`, as a person writes it, is the button User and not one more of that name.
  const selected = asked.map((value) => (value === undefined || counts.has(value) ? value : (knownAs(value) ?? value)));
  const others = [...counts.keys()].filter((value) => value === undefined || !isKnown(value));
  const asOffered = new Set([...actorTypes, ...others, ...selected]);
  // Those without one come last, where there are any: a damaged activity may have none.
  const none = asOffered.delete(undefined) ? [undefined] : [];
  const offered = [...asOffered, ...none];
  const total =
    facet === undefined ? undefined : [...counts.values()].reduce((sum, count) => sum + count, facet.restCount);
  return (
    <Box
      component="fieldset"
      aria-label="Actor type"
      sx={{
        display: 'flex',
        flexWrap: { xs: 'nowrap', sm: 'wrap' },
        // Narrow: one line to be pushed sideways, with room for the focus ring.
        overflowX: { xs: 'auto', sm: 'visible' },
        scrollbarWidth: 'none',
        gap: 0.5,
        border: 0,
        m: -0.5,
        p: 0.5,
        minWidth: 0,
      }}
    >
      <ToggleButton label="All" count={total} isOn={selected.length === 0} onClick={() => onChange([])} />
      {offered.map((actorType) => {
        const isOn = selected.includes(actorType);
        return (
          <ToggleButton
            key={actorType === undefined ? 'none' : `=${actorType}`}
            label={actorType === undefined ? 'No actor type' : actorTypeName(actorType)}
            colour={actorTypeColour(actorType)}
            count={facet === undefined ? undefined : (counts.get(actorType) ?? 0)}
            isOn={isOn}
            onClick={() => onChange(isOn ? selected.filter((value) => value !== actorType) : [...selected, actorType])}
          />
        );
      })}
    </Box>
  );
});

const isKnown = (actorType: string): boolean => actorTypes.some((known) => known === actorType);

const knownAs = (actorType: string) => actorTypes.find((known) => known === actorType.toLowerCase());

/** Room for a number from the start, so that no button moves when the numbers come: up to 1,000,000, where the screen is small 10,000. */
const countWidth = { minWidth: { xs: '5.4ch', md: '7.4ch' }, textAlign: 'end' } as const;

interface ToggleButtonProps {
  label: string;
  colour?: string;
  count: number | undefined;
  isOn: boolean;
  onClick: () => void;
}

function ToggleButton({ label, colour, count, isOn, onClick }: ToggleButtonProps) {
  return (
    <ButtonBase
      aria-pressed={isOn}
      onClick={onClick}
      sx={{
        minHeight: 32,
        flexShrink: 0,
        px: 1.25,
        gap: 0.75,
        borderRadius: 4,
        border: 1,
        borderColor: isOn ? 'primary.main' : 'divider',
        bgcolor: 'background.paper',
        ...(isOn ? { boxShadow: 'inset 0 0 0 1px currentColor' } : {}),
        fontFamily: 'inherit',
        fontSize: 14,
        fontWeight: 600,
        color: isOn ? 'primary.main' : 'text.primary',
        '&:hover': { borderColor: 'primary.main' },
        // Of its own colours and shadows, a contrast theme of the system leaves nothing.
        '@media (forced-colors: active)': {
          '&[aria-pressed="true"]': { outline: '3px solid Highlight', outlineOffset: '-3px' },
        },
      }}
    >
      {colour !== undefined && <Box component="span" aria-hidden sx={{ ...actorTypeDot, bgcolor: colour }} />}
      {label}{' '}
      <Box
        component="span"
        sx={{ fontWeight: 400, color: 'text.secondary', fontVariantNumeric: 'tabular-nums', ...countWidth }}
      >
        {count === undefined ? '' : formatCount(count)}
      </Box>
    </ButtonBase>
  );
}
