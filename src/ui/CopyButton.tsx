import CheckIcon from '@mui/icons-material/Check';
import ContentCopyIcon from '@mui/icons-material/ContentCopy';
import ErrorOutlineIcon from '@mui/icons-material/ErrorOutlineOutlined';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import { useState } from 'react';

import { VisuallyHidden } from './VisuallyHidden.tsx';

interface CopyButtonProps {
  /** What goes to the clipboard. */
  text: string;
  /** What it is, for the name of the button: `request id` makes “Copy request id”. */
  what: string;
}

const resultMs = 2000;
const icons = { idle: ContentCopyIcon, copied: CheckIcon, failed: ErrorOutlineIcon };

/** A small button that copies a text, and says so for two seconds, to the eye and to screen readers. */
export function CopyButton({ text, what }: CopyButtonProps) {
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle');
  const handleClick = async () => {
    // A browser without a secure context has no clipboard at all, and then `writeText` is not there to reject.
    const result = await Promise.resolve()
      .then(async () => navigator.clipboard.writeText(text))
      .then(
        () => 'copied' as const,
        () => 'failed' as const,
      );
    setState(result);
    setTimeout(() => setState('idle'), resultMs);
  };
  const messages = { idle: `Copy ${what}`, copied: 'Copied', failed: 'The browser does not allow copying' };
  const Icon = icons[state];
  return (
    <>
      <Tooltip title={messages[state]} describeChild>
        <IconButton aria-label={`Copy ${what}`} onClick={() => void handleClick()} size="small" color="inherit">
          <Icon
            fontSize="inherit"
            color={state === 'idle' ? 'inherit' : state === 'copied' ? 'success' : 'error'}
            aria-hidden
          />
        </IconButton>
      </Tooltip>
      <VisuallyHidden isLive>{state === 'idle' ? '' : `${messages[state]}: ${what}`}</VisuallyHidden>
    </>
  );
}
