import { useState, type MouseEvent } from 'react';

/** What a menu or popover of the component library gets while it is open. */
interface Opened {
  open: true;
  anchorEl: HTMLElement;
  onClose: () => void;
}

interface Opener {
  /** For the button. */
  opener: {
    'aria-haspopup': 'menu' | 'dialog';
    'aria-expanded': boolean;
    onClick: (event: MouseEvent<HTMLElement>) => void;
  };
  /**
   * For the menu or popover; undefined: closed, and then it is not to be there at all. One that is kept with `open={false}` and
   * opened again while it closes can leave the focus outside, and the page hidden from screen readers for good.
   */
  opened: Opened | undefined;
  /** Opens it by other means than the button, at an element. */
  openAt: (anchor: HTMLElement | null) => void;
  close: () => void;
}

/** A button and what it opens over the page. @param what the role of what opens. */
export function useOpener(what: 'menu' | 'dialog'): Opener {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const close = () => setAnchor(null);
  return {
    opener: {
      'aria-haspopup': what,
      'aria-expanded': anchor !== null,
      onClick: (event) => setAnchor(event.currentTarget),
    },
    opened: anchor === null ? undefined : { open: true, anchorEl: anchor, onClose: close },
    openAt: setAnchor,
    close,
  };
}
