interface Watched {
  tell: () => void;
  widthPx: number;
  heightPx: number;
}

const watched = new Map<Element, Watched>();
let observer: ResizeObserver | undefined;
/** The frame with which observing goes on; 0 while it does. */
let resuming = 0;

/**
 * Tells of the size of an element before it is painted, at first and with every change.
 *
 * What is told has React draw, with all that was waiting to be drawn, and so elements may change once more in the same frame. Browsers
 * report an error then ("ResizeObserver loop completed with undelivered notifications"). Therefore one observer for all, which rests
 * from what it tells until the next frame, and tells then what has changed meanwhile.
 *
 * @returns what ends it.
 */
export function observeSize(element: Element, tell: () => void): () => void {
  watched.set(element, { tell, widthPx: Number.NaN, heightPx: Number.NaN });
  observer ??= new ResizeObserver(handleSizes);
  if (resuming === 0) observer.observe(element);
  return () => {
    watched.delete(element);
    observer?.unobserve(element);
  };
}

function handleSizes(entries: readonly ResizeObserverEntry[]): void {
  const changed = entries.flatMap(({ target, contentRect: { width, height } }) => {
    const known = watched.get(target);
    if (known === undefined || (known.widthPx === width && known.heightPx === height)) return [];
    known.widthPx = width;
    known.heightPx = height;
    return [known];
  });
  if (changed.length === 0) return;
  observer?.disconnect();
  resuming = requestAnimationFrame(resume);
  for (const { tell } of changed) tell();
}

function resume(): void {
  resuming = 0;
  for (const element of watched.keys()) observer?.observe(element);
}
