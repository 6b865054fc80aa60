import { observeSize } from '../../ui/observeSize.ts';
import { followScroll, settleScroll, type ScrollGeometry, type ScrollPosition } from './ScrollGeometry.ts';

/** What is seen of the list, in pixels. */
export interface ListView extends ScrollPosition {
  viewportPx: number;
  widthPx: number;
  /** Whether its last step was a leap, past most of what was seen, and it has not rested since. */
  hasLeapt: boolean;
}

/** So long after the last movement it counts as ended, in milliseconds; for browsers without the event for it. */
const restMs = 200;

/**
 * Moves through a list of any height in one scroll container: a store for `useSyncExternalStore`, because the container and its
 * size are outside of React.
 */
export class ListScroller {
  readonly #listeners = new Set<() => void>();
  #element: HTMLElement | undefined;
  #contentPx = 0;
  #headPx = 0;
  /** Until it is measured, the list is taken to be as wide as the window: so its first rows are drawn as they stay. */
  #view: ListView = { offsetPx: 0, scrollTopPx: 0, viewportPx: 0, widthPx: window.innerWidth, hasLeapt: false };
  #resting: ReturnType<typeof setTimeout> | undefined;
  /** Whether it was hidden when its size was told last. */
  #wasHidden = false;

  getSnapshot = (): ListView => this.#view;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The `ref` of the scroll container. React's types allow for null, though a `ref` that cleans up is not called with it. */
  attach = (element: HTMLElement | null): (() => void) | undefined => {
    if (element === null) return undefined;
    this.#element = element;
    const endObserving = observeSize(element, () => this.#measure());
    const handleScroll = () => this.#follow(element.scrollTop);
    element.addEventListener('scroll', handleScroll, { passive: true });
    return () => {
      endObserving();
      element.removeEventListener('scroll', handleScroll);
      clearTimeout(this.#resting);
      this.#element = undefined;
    };
  };

  /** An element within the container. */
  find(selector: string): HTMLElement | undefined {
    return this.#element?.querySelector<HTMLElement>(selector) ?? undefined;
  }

  /**
   * Takes in where the container is now: of the last movement it tells with its next frame only, and to go on from the place before
   * would take that movement back.
   */
  catchUp(): void {
    const { offsetPx, scrollTopPx } = this.#view;
    // At the top there is little to lose, and to ask would have the page laid out in the middle of its drawing.
    if (offsetPx === 0 && scrollTopPx === 0) return;
    const element = this.#shownElement;
    if (element !== undefined && Math.abs(element.scrollTop - scrollTopPx) >= 1) this.#follow(element.scrollTop);
  }

  /** Tells the height of all items, after the canvas has got its height. The place in the list stays. */
  setContent(contentPx: number): void {
    if (contentPx === this.#contentPx) return;
    this.#contentPx = contentPx;
    this.scrollTo(this.#view.offsetPx);
  }

  /** Tells the height of what stays above the items at the top of the container: they are seen below it only. */
  setHead(headPx: number): void {
    if (headPx === this.#headPx) return;
    this.#headPx = headPx;
    this.#measure();
  }

  /** Scrolls the page, where that is higher than the window, so that the list is seen. */
  comeIntoView(): void {
    this.#element?.scrollIntoView({ block: 'nearest' });
  }

  /** Goes to a place in the content. */
  scrollTo(offsetPx: number): void {
    this.#place(settleScroll(offsetPx, this.#geometry));
  }

  /** Goes the shortest way that brings a stretch of the content into view, below what sticks to the top. */
  reveal(fromPx: number, toPx: number, stickyPx: number): void {
    // It may be shown again, and nothing has been told of that yet.
    if (this.#wasHidden) this.#measure();
    const { offsetPx, viewportPx } = this.#view;
    if (fromPx < offsetPx + stickyPx) this.scrollTo(fromPx - stickyPx);
    else if (toPx > offsetPx + viewportPx) this.scrollTo(toPx - viewportPx);
  }

  /** The container, unless it is hidden behind an activity, as on a small screen: then it has neither size nor position. */
  get #shownElement(): HTMLElement | undefined {
    return this.#element !== undefined && this.#element.clientHeight > 0 ? this.#element : undefined;
  }

  get #geometry(): ScrollGeometry {
    return { contentPx: this.#contentPx, viewportPx: this.#view.viewportPx };
  }

  #follow(scrollTopPx: number): void {
    // Of the position that it had when it was hidden: meanwhile it was perhaps to go elsewhere.
    if (this.#wasHidden) {
      this.#measure();
      return;
    }
    const position = followScroll(this.#view, scrollTopPx, this.#geometry);
    this.#place(position);
    this.#restLater();
  }

  #restLater(): void {
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => {
      this.catchUp();
      this.scrollTo(this.#view.offsetPx);
      if (this.#view.hasLeapt) this.#publish({ ...this.#view, hasLeapt: false });
    }, restMs);
  }

  #place(position: ScrollPosition): void {
    const { offsetPx, scrollTopPx: knownPx } = this.#view;
    // It stays at the top: to ask the container would have the page laid out in the middle of its drawing.
    if (position.scrollTopPx === 0 && position.offsetPx === 0 && knownPx === 0 && offsetPx === 0) return;
    const element = this.#shownElement;
    // What the container makes of the position counts: it may round it.
    if (element !== undefined && Math.abs(element.scrollTop - position.scrollTopPx) >= 1) {
      element.scrollTop = position.scrollTopPx;
    }
    const scrollTopPx = element?.scrollTop ?? position.scrollTopPx;
    if (position.offsetPx === offsetPx && scrollTopPx === knownPx) return;
    const hasLeapt = Math.abs(position.offsetPx - offsetPx) > this.#view.viewportPx / 2;
    this.#publish({ ...this.#view, offsetPx: position.offsetPx, scrollTopPx, hasLeapt });
    if (hasLeapt) this.#restLater();
  }

  #measure(): void {
    const element = this.#shownElement;
    this.#wasHidden = element === undefined;
    if (element === undefined) return;
    this.#publish({
      ...this.#view,
      viewportPx: Math.max(0, element.clientHeight - this.#headPx),
      widthPx: element.clientWidth,
    });
    this.scrollTo(this.#view.offsetPx);
  }

  #publish(view: ListView): void {
    this.#view = view;
    for (const listener of this.#listeners) listener();
  }
}
