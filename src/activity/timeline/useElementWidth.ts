import { useCallback, useState } from 'react';

import { observeSize } from '../../ui/observeSize.ts';

/**
 * The width of an element in pixels; `attach` is its `ref`.
 * @param guess the width before it is known. Where it is right, the element is drawn once instead of twice.
 */
export function useElementWidth(guess: () => number = () => 0): {
  widthPx: number;
  attach: (element: HTMLElement) => () => void;
} {
  const [widthPx, setWidthPx] = useState(guess);
  const attach = useCallback((element: HTMLElement) => {
    // At once where there is no guess, so that nothing is painted without a width; and with every change. To ask costs a layout of the
    // page in the middle of its drawing.
    setWidthPx((knownPx) => (knownPx > 0 ? knownPx : element.clientWidth));
    return observeSize(element, () => {
      // Hidden behind an open activity, it has none: shown again, it is as it was.
      if (element.clientWidth > 0) setWidthPx(element.clientWidth);
    });
  }, []);
  return { widthPx, attach };
}
