import FileDownloadIcon from '@mui/icons-material/FileDownloadOutlined';
import Button from '@mui/material/Button';
import { useEffect, useState } from 'react';

import type { ActivityLog, ActivityLogSnapshot } from '../ActivityLog.ts';
import { isTyping } from '../detail/isTyping.ts';
import type { ListQuestion } from '../list/useListRows.ts';
import { ExportDialog } from './ExportDialog.tsx';
import type { ExportOrigin } from './exportManifest.ts';

interface ExportButtonProps {
  log: ActivityLog;
  snapshot: ActivityLogSnapshot;
  question: ListQuestion;
  origin: ExportOrigin;
}

/** Opens the export, by click or with the key e. */
export function ExportButton({ log, snapshot, question, origin }: ExportButtonProps) {
  const [isOpen, setIsOpen] = useState(false);
  // The key counts wherever the focus is on the page, also where it is on nothing.
  useEffect(() => {
    const handleKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'e' || event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented) return;
      if (isTyping(event.target) || document.querySelector('[role="dialog"], [role="menu"]') !== null) return;
      event.preventDefault();
      setIsOpen(true);
    };
    document.addEventListener('keydown', handleKeyDown);
    return () => document.removeEventListener('keydown', handleKeyDown);
  }, []);
  return (
    <>
      <Button
        size="small"
        startIcon={<FileDownloadIcon />}
        aria-keyshortcuts="e"
        aria-haspopup="dialog"
        onClick={() => setIsOpen(true)}
      >
        Export
      </Button>
      {isOpen && (
        <ExportDialog
          log={log}
          snapshot={snapshot}
          question={question}
          origin={origin}
          onClose={() => setIsOpen(false)}
        />
      )}
    </>
  );
}
