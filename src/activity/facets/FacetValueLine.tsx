import BlockIcon from '@mui/icons-material/Block';
import type { ReactNode } from 'react';

import { formatCount } from '../formatCount.ts';
import type { ChoiceState } from './ChoiceState.ts';

/** Where a line stands among many of which only some are drawn. */
export interface LinePlace {
  topPx: number;
  /** Its number among all lines, from 1. */
  position: number;
  count: number;
}

interface FacetValueLineProps {
  label: string;
  /** What the value is on the wire, where that differs. */
  title: string | undefined;
  count: number;
  /** Of the greatest count of the facet, from 0 to 1. */
  share: number;
  state: ChoiceState;
  onState: (state: ChoiceState) => void;
  onOnly: () => void;
  /** Undefined: after the line before. */
  place?: LinePlace | undefined;
  /** Further things to do with the value. */
  children?: ReactNode;
}

// The same element always: where its button is drawn anew, the icon is not.
const hideIcon = <BlockIcon fontSize="inherit" aria-hidden />;

/**
 * One value of a facet with its exact count: on or off, alone, or kept out. Plain elements with the styles of `facetStyles`: some
 * forty of them are drawn with each letter in the filter, and parts of the component library took half of the time of typing.
 */
export function FacetValueLine({
  label,
  title,
  count,
  share,
  state,
  onState,
  onOnly,
  place,
  children,
}: FacetValueLineProps) {
  const isIncluded = state === 'included';
  const isExcluded = state === 'excluded';
  return (
    <li
      aria-setsize={place?.count}
      aria-posinset={place?.position}
      style={place && { position: 'absolute', insetInline: 0, top: place.topPx }}
    >
      <div aria-hidden className="bar" style={{ width: `${Math.max(1, share * 100)}%` }} />
      <button
        type="button"
        className={isExcluded ? 'value isExcluded' : 'value'}
        aria-pressed={isIncluded}
        title={title}
        onClick={() => onState(isIncluded ? 'free' : 'included')}
      >
        <bdi>{label}</bdi> <span className="count">{formatCount(count)}</span>
      </button>
      <span className="acts">
        {children}
        <button type="button" className="act" onClick={onOnly} aria-label={`Only ${label}`}>
          only
        </button>
        <button
          type="button"
          className="act"
          aria-label={`Hide ${label}`}
          aria-pressed={isExcluded}
          onClick={() => onState(isExcluded ? 'free' : 'excluded')}
        >
          {hideIcon}
        </button>
      </span>
    </li>
  );
}
