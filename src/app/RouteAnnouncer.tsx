import { useEffect, useRef, useState } from 'react';
import { NavigationType, useNavigationType } from 'react-router-dom';

import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';

/** The page at `/`, which redirects where there is one organization. */
const startPage = 'home';

interface RouteAnnouncerProps {
  /** Changes with every page, and not while something opens within one. */
  page: string;
}

/**
 * Does for a navigation within the page what the browser does for a new document: the focus moves to the heading, the title is
 * read out, and the view starts at the top. On the first page the browser has done it.
 */
export function RouteAnnouncer({ page }: RouteAnnouncerProps) {
  const shownPage = useRef(page);
  const hasMoved = useRef(false);
  const navigationType = useNavigationType();
  const [announcement, setAnnouncement] = useState('');
  // Focus, scroll position and the title of the window are outside of React.
  useEffect(() => {
    if (shownPage.current === page) return;
    const isOnward = !hasMoved.current && shownPage.current === startPage && navigationType === NavigationType.Replace;
    shownPage.current = page;
    // The start sends on to the organization: that is still the first page, and the keyboard begins at its top.
    if (isOnward) return;
    hasMoved.current = true;
    const focused = document.activeElement;
    // With the frame that shows it: at once, the whole page would be laid out in the middle of its drawing.
    requestAnimationFrame(() => {
      const isFree = document.activeElement === focused || document.activeElement === document.body;
      if (isFree) document.querySelector<HTMLElement>('[data-page-heading]')?.focus({ preventScroll: true });
      if (navigationType !== NavigationType.Pop) window.scrollTo(0, 0);
    });
    // oxlint-disable-next-line react/set-state-in-effect -- the title exists only after the page has been put on the screen.
    setAnnouncement(document.title);
  }, [page, navigationType]);
  return <VisuallyHidden isLive>{announcement}</VisuallyHidden>;
}
