import { startTransition, useEffect, useState } from 'react';

/**
 * Draws a large page part by part. React can leave off between two components, but not while it puts what it drew into the page: all
 * parts at once are one long task there, in which nothing that is typed or scrolled is answered.
 *
 * @returns how many steps are drawn: 0 at first, then one more each time what was drawn is in the page, up to `last`.
 */
export function useSteps(last: number): number {
  const [step, setStep] = useState(0);
  useEffect(() => {
    if (step < last) startTransition(() => setStep(step + 1));
  }, [step, last]);
  return step;
}
