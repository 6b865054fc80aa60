import { downloadFile } from './downloadFile.ts';
import type { FileTarget } from './FileTarget.ts';

interface SavePicker {
  showSaveFilePicker?(options: {
    suggestedName: string;
    types: readonly { description: string; accept: Record<string, readonly string[]> }[];
  }): Promise<Pick<FileSystemFileHandle, 'createWritable'>>;
}

declare global {
  /** Browsers of the Chromium family have it (https://wicg.github.io/file-system-access/), TypeScript's libraries do not. */
  interface Window extends SavePicker {}
}

/** A blob can hold this many rows (some 100 MB) without a thought; larger files go straight to the disk where the browser can. */
const mostRowsInMemory = 300_000;

/**
 * Opens a file to write to: a plain download, which needs no question, or, where it is large, the place that the reader picks.
 * Must be called while handling a click, because the browser's dialog opens only then.
 * @param browser what the browser offers; tests give their own.
 * @throws `AbortError` when the reader closes the browser's dialog.
 */
export async function openFileTarget(
  { name, mediaType, rows }: { name: string; mediaType: string; rows: number },
  browser: SavePicker = window,
): Promise<FileTarget> {
  if (rows <= mostRowsInMemory || browser.showSaveFilePicker === undefined) return downloadTarget(name, mediaType);
  const extension = name.slice(name.lastIndexOf('.'));
  const handle = await browser.showSaveFilePicker({
    suggestedName: name,
    types: [{ description: 'Activities', accept: { [mediaType]: [extension] } }],
  });
  const stream = await handle.createWritable();
  return {
    write: async (bytes) => stream.write(bytes),
    finish: async () => stream.close(),
    discard: async () => stream.abort(),
  };
}

function downloadTarget(name: string, mediaType: string): FileTarget {
  let parts: Uint8Array<ArrayBuffer>[] = [];
  return {
    write: async (bytes) => {
      parts.push(bytes);
      return Promise.resolve();
    },
    finish: async () => downloadFile(name, new Blob(parts, { type: mediaType })),
    discard: async () => {
      parts = [];
      return Promise.resolve();
    },
  };
}
