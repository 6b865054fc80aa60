import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

import { VisuallyHidden } from './VisuallyHidden.tsx';

interface PageTitleProps {
  /** What the page is called: its one `h1`, and the start of the title of the window. */
  title: string;
  /** What the page is about, for the title of the window: the name of the organization. */
  context?: string | undefined;
  /** `hidden` keeps the heading for screen readers only, where the page has no room for it. */
  variant?: 'shown' | 'hidden';
  children?: ReactNode;
}

export const productName = 'Organization dashboard';

/**
 * The heading of a page and the title of the window. The shell moves the focus to the heading after a navigation: therefore it
 * can be focused, and every page must have one from its first moment on.
 */
export function PageTitle({ title, context, variant = 'shown', children }: PageTitleProps) {
  const heading = (
    <Typography
      component="h1"
      variant="h1"
      tabIndex={-1}
      data-page-heading
      sx={{ outline: 'none', overflowWrap: 'anywhere' }}
    >
      <bdi>{title}</bdi>
      {children}
    </Typography>
  );
  return (
    <>
      <title>{[title, context, productName].filter((part) => part !== undefined).join(' · ')}</title>
      {variant === 'shown' ? heading : <VisuallyHidden>{heading}</VisuallyHidden>}
    </>
  );
}
