/** How long the browser may take to begin a download; then the memory is free again. */
const downloadBeginsMs = 60_000;

/** So long after a download the next one may begin: WebKit takes one that comes at once for a replacement, and never saves the first. */
const betweenDownloadsMs = 1000;

let isFreeAtMs = 0;

/**
 * Saves a file as the browser saves any download. A link, not a navigation: the content policy has nothing to say on it.
 * @returns when the browser has been told.
 */
export async function downloadFile(name: string, content: Blob): Promise<void> {
  const nowMs = performance.now();
  const beginsAtMs = Math.max(nowMs, isFreeAtMs);
  isFreeAtMs = beginsAtMs + betweenDownloadsMs;
  if (beginsAtMs > nowMs) await new Promise((resolve) => setTimeout(resolve, beginsAtMs - nowMs));
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), downloadBeginsMs);
}
