import { useLayoutEffect, useRef } from 'react';

import type { ListLayout } from './ListLayout.ts';
import type { ListScroller } from './ListScroller.ts';

interface ListFocus {
  /** Gives the focus to a row as soon as it is drawn; undefined takes that back. */
  want: (row: number | undefined) => void;
  /** Gives it now, if the row is drawn: for where nothing changes, so that nothing is drawn anew. */
  give: () => void;
  /** Whether the focus is in the list, or on its way there. */
  isHere: () => boolean;
  /** The focus is about to come back from a menu whose action changes the question: to the first row of the next list. */
  leaveToNext: () => void;
  /** For the element that holds the rows, and none of the menus. */
  handlers: { onFocus: () => void; onBlur: () => void };
}

/** Keeps the focus of the keyboard in the list: rows come and go while it moves, and a new list starts at its first row. */
export function useListFocus(scroller: ListScroller, layout: ListLayout, questionKey: string): ListFocus {
  const wanted = useRef<number>(undefined);
  const isWithin = useRef(false);
  const shownQuestion = useRef(questionKey);
  const isLeftToNext = useRef(false);

  const give = () => {
    if (wanted.current === undefined) return;
    const element = scroller.find(`[data-item="${layout.itemOfRow(wanted.current)}"]`);
    // Safari shows the focus if it showed the one before: after a click, the keyboard would go from row to row unseen.
    element?.focus({ preventScroll: true, focusVisible: true });
    // Where the list is not on the screen just now, it gets the focus when it is back.
    if (element === undefined || document.activeElement !== element) return;
    wanted.current = undefined;
    scroller.comeIntoView();
  };
  const isHere = () => wanted.current !== undefined || scroller.find(':focus') !== undefined;
  useLayoutEffect(() => {
    if (shownQuestion.current !== questionKey) {
      // The row that had the focus may be gone, and the focus with it: then nothing has it, and nobody was told.
      const isLost = isWithin.current && document.activeElement === document.body;
      if (isHere() || isLost || isLeftToNext.current) wanted.current = 0;
      shownQuestion.current = questionKey;
      isLeftToNext.current = false;
    }
    give();
  });
  return {
    want: (row) => {
      wanted.current = row;
    },
    give,
    isHere,
    leaveToNext: () => {
      isLeftToNext.current = true;
    },
    handlers: {
      onFocus: () => {
        isWithin.current = true;
      },
      onBlur: () => {
        isWithin.current = false;
      },
    },
  };
}
