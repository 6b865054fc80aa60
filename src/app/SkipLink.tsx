import Link from '@mui/material/Link';
import type { MouseEvent } from 'react';

import { notPrinted } from '../ui/notPrinted.ts';

/** The first stop of the keyboard: past the bar, into the page. */
export function SkipLink() {
  return (
    <Link
      href="#main"
      onClick={handleClick}
      sx={{
        position: 'fixed',
        top: 8,
        left: 8,
        zIndex: 'tooltip',
        px: 2,
        py: 1,
        borderRadius: 1,
        bgcolor: 'background.paper',
        boxShadow: 4,
        '&:not(:focus)': { transform: 'translateY(-200%)' },
        ...notPrinted,
      }}
    >
      Skip to the content
    </Link>
  );
}

function handleClick(event: MouseEvent): void {
  // A fragment would become part of the page's address, which is the state of some pages.
  event.preventDefault();
  document.querySelector<HTMLElement>('#main')?.focus();
}
