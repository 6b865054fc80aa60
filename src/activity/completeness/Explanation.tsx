import type { Explained } from '../CompletenessLine.tsx';
import { DamagedDialog } from './DamagedDialog.tsx';
import type { ExplanationProps } from './ExplanationProps.ts';
import { IncompleteDialog } from './IncompleteDialog.tsx';

interface Props extends ExplanationProps {
  /** What to explain; undefined: nothing. */
  what: Explained | undefined;
  onRetry: () => void;
}

/** The explanation that the reader asked for. */
export function Explanation({ what, onRetry, ...rest }: Props) {
  const { reading } = rest;
  if (what === 'damaged') return <DamagedDialog {...rest} />;
  // Read again and whole, there is nothing left to explain.
  if (what === 'incomplete' && reading.kind === 'incomplete') {
    return <IncompleteDialog {...rest} reading={reading} onRetry={onRetry} />;
  }
  return null;
}
