import { useCallback } from 'react';

/**
 * Gives the page the height that is left under the bar, whatever the height of the bar is: the `ref` of the page's outermost element,
 * which gets the distance from the top of the document as `--page-top`.
 */
export function usePageTop(): (element: HTMLElement | null) => (() => void) | undefined {
  return useCallback((element: HTMLElement | null) => {
    if (element === null) return undefined;
    const measure = () => {
      const topPx = element.getBoundingClientRect().top + globalThis.scrollY;
      element.style.setProperty('--page-top', `${Math.ceil(topPx)}px`);
    };
    const resize = new ResizeObserver(measure);
    // Tells the first size too, before anything is painted; asked for here, it would be worked out in the middle of drawing.
    resize.observe(document.body);
    return () => resize.disconnect();
  }, []);
}
