/** A time on the page that is looked at closely. */
export interface PointedTime {
  element: HTMLElement;
  timeMs: number;
  /** Whether it was asked for by key: then it is read out. */
  isAsked: boolean;
}

/** How long the pointer rests before the card opens, and how long it has to get from the time to the card; in milliseconds. */
const restMs = { open: 350, close: 250 };

/** Times that have a card carry this attribute, and so does the card, so that the pointer can go there. */
const timeSelector = 'time[data-card]';
const cardSelector = '[data-time-card]';

/**
 * Watches for times that the pointer rests on, and for the key t at a row of the list. One watcher for all times on the page, because a
 * tooltip for each row would cost more than the row.
 *
 * @param onPoint is told the time, and undefined when the card is to close: the pointer left, Escape was pressed, or the page scrolled.
 * @returns ends the watch.
 */
export function followTimes(onPoint: (pointed: PointedTime | undefined) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let current: HTMLElement | undefined;
  const show = (element: HTMLElement | undefined, isAsked = false) => {
    clearTimeout(timer);
    timer = undefined;
    if (element === undefined && current === undefined) return;
    current = element;
    const timeMs = element === undefined ? Number.NaN : Date.parse(element.getAttribute('datetime') ?? '');
    onPoint(element === undefined || Number.isNaN(timeMs) ? undefined : { element, timeMs, isAsked });
  };
  const handlePointerOver = (event: PointerEvent) => {
    if (event.pointerType === 'touch' || !(event.target instanceof Element)) return;
    const element = event.target.closest<HTMLElement>(timeSelector) ?? undefined;
    const isKept = event.target.closest(cardSelector) !== null || (element !== undefined && element === current);
    clearTimeout(timer);
    if (isKept || (element === undefined && current === undefined)) return;
    timer = setTimeout(() => show(element), element === undefined ? restMs.close : restMs.open);
  };
  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && current !== undefined) {
      // Escape closes one thing at a time.
      event.preventDefault();
      show(undefined);
      return;
    }
    if (event.key !== 't' || event.altKey || event.ctrlKey || event.metaKey) return;
    const row = event.target instanceof Element ? event.target.closest('[data-item]') : null;
    const element = row?.querySelector<HTMLElement>(timeSelector) ?? undefined;
    show(element === current ? undefined : element, true);
  };
  const handleScroll = () => show(undefined);
  const isCapturing = { capture: true };
  document.addEventListener('pointerover', handlePointerOver);
  document.addEventListener('keydown', handleKeyDown, isCapturing);
  document.addEventListener('scroll', handleScroll, isCapturing);
  return () => {
    clearTimeout(timer);
    document.removeEventListener('pointerover', handlePointerOver);
    document.removeEventListener('keydown', handleKeyDown, isCapturing);
    document.removeEventListener('scroll', handleScroll, isCapturing);
  };
}
