import { useCallback } from 'react';

import { observeSize } from '../ui/observeSize.ts';

/**
 * Gives the page the height that is left under the bar, whatever the height of the bar is: the `ref` of the page's outermost element,
 * which gets the distance from the top of the document as `--page-top`.
 */
export function usePageTop(): (element: HTMLElement | null) => (() => void) | undefined {
  return useCallback((element: HTMLElement | null) => {
    if (element === null) return undefined;
    let knownPx: number | undefined;
    const measure = () => {
      const topPx = Math.ceil(element.getBoundingClientRect().top + globalThis.scrollY);
      if (topPx === knownPx) return;
      knownPx = topPx;
      element.style.setProperty('--page-top', `${topPx}px`);
    };
    // A window of another width may make the bar higher. This event comes before the observer of sizes: list and timeline then have
    // one size and not two.
    globalThis.addEventListener('resize', measure);
    // Tells the first size too, before anything is painted; asked for here, it would be worked out in the middle of drawing.
    const endObserving = observeSize(document.body, measure);
    return () => {
      globalThis.removeEventListener('resize', measure);
      endObserving();
    };
  }, []);
}
