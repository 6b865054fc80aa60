import FileDownloadIcon from '@mui/icons-material/FileDownloadOutlined';
import Button from '@mui/material/Button';
import { useState } from 'react';

import { useCommands } from '../../ui/commands/useCommands.ts';
import type { ActivityLog } from '../ActivityLog.ts';
import type { ListQuestion } from '../list/useListRows.ts';
import { ExportDialog } from './ExportDialog.tsx';
import type { ExportOrigin } from './exportManifest.ts';

interface ExportButtonProps {
  log: ActivityLog;
  question: ListQuestion;
  origin: ExportOrigin;
}

/** Opens the export, by click or with the key e. */
export function ExportButton({ log, question, origin }: ExportButtonProps) {
  const [isOpen, setIsOpen] = useState(false);
  useCommands([
    {
      id: 'activities.export',
      label: 'Export the activities that the filter shows',
      section: 'On this page',
      keywords: 'csv ndjson json download evidence hand over',
      shortcut: 'exportActivities',
      run: () => setIsOpen(true),
    },
  ]);
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
      {isOpen && <ExportDialog log={log} question={question} origin={origin} onClose={() => setIsOpen(false)} />}
    </>
  );
}
