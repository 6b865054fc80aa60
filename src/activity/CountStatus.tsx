import { useEffect, useState } from 'react';

import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { formatCount } from './formatCount.ts';
import type { LogState, QueryAnswer } from './log/protocol.ts';

interface CountStatusProps {
  /** What fits the filter; undefined until the log has answered. */
  answer: QueryAnswer | undefined;
  reading: LogState;
}

/** So long a count must stand before it is told: nobody wants to hear one for each letter of a filter. */
const restMs = 800;

/**
 * Tells screen readers how much the list shows, once that rests. Not the figures of reading and not the times of looking for new
 * activities: the line that shows them changes several times a second, and every minute.
 */
export function CountStatus({ answer, reading }: CountStatusProps) {
  const words = wordsOf(answer, reading);
  const [told, setTold] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setTold(words), restMs);
    return () => clearTimeout(timer);
  }, [words]);
  return <VisuallyHidden isLive>{told}</VisuallyHidden>;
}

function wordsOf(answer: QueryAnswer | undefined, { kind }: LogState): string {
  if (kind === 'connecting' || kind === 'reading') return 'The list is being read.';
  if (answer === undefined || (kind !== 'complete' && kind !== 'incomplete')) return '';
  const { count, total } = answer;
  const shown = count === total ? `all ${formatCount(total)}` : `${formatCount(count)} out of ${formatCount(total)}`;
  return `The list shows ${shown}. ${kind === 'complete' ? 'All was read.' : 'Not all was read.'}`;
}
