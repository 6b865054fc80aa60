import { useCallback, useState } from 'react';

/** The width of an element in pixels, 0 before it is known; `attach` is its `ref`. */
export function useElementWidth(): { widthPx: number; attach: (element: HTMLElement) => () => void } {
  const [widthPx, setWidthPx] = useState(0);
  const attach = useCallback((element: HTMLElement) => {
    // At once, so that nothing is painted without a width; and again with every change.
    setWidthPx(element.clientWidth);
    const observer = new ResizeObserver(() => setWidthPx(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { widthPx, attach };
}
