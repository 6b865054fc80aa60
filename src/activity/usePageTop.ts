import { useCallback } from 'react';

/**
 * Gives the page the height that is left under the bar, whatever the height of the bar is: the `ref` of the page's outermost element,
 * which gets the distance from the top of the document as `--page-top`.
 */
export function usePageTop(): (element: HTMLElement | null) => (() => void) | undefined {
  return useCallback((element: HTMLElement | null) => {
    if (element === null) return undefined;
    let knownPx: number | undefined;
    let frame = 0;
    const measure = () => {
      const topPx = Math.ceil(element.getBoundingClientRect().top + globalThis.scrollY);
      if (topPx === knownPx) return;
      knownPx = topPx;
      // The page's height makes that of the document another one. Told of it now, the browser would report a loop: an error in the
      // consoles of Firefox and Safari.
      resize.unobserve(document.body);
      element.style.setProperty('--page-top', `${topPx}px`);
      frame = requestAnimationFrame(() => resize.observe(document.body));
    };
    const resize = new ResizeObserver(measure);
    // A window of another width may make the bar higher. This event comes before the observers of sizes: those of the list and the
    // timeline then see one size and not two, which would be a loop again.
    globalThis.addEventListener('resize', measure);
    // Tells the first size too, before anything is painted; asked for here, it would be worked out in the middle of drawing.
    resize.observe(document.body);
    return () => {
      cancelAnimationFrame(frame);
      globalThis.removeEventListener('resize', measure);
      resize.disconnect();
    };
  }, []);
}
