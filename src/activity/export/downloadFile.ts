/** How long the browser may take to begin a download; then the memory is free again. */
const downloadBeginsMs = 60_000;

/** Saves a file as the browser saves any download. A link, not a navigation: the content policy has nothing to say on it. */
export function downloadFile(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), downloadBeginsMs);
}
