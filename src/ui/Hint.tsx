import Tooltip from '@mui/material/Tooltip';
import {
  cloneElement,
  useState,
  type FocusEvent,
  type KeyboardEvent,
  type PointerEvent,
  type ReactElement,
} from 'react';

/** What the hint listens to at its control. */
interface HintedProps {
  title?: string | undefined;
  onPointerEnter?: (event: PointerEvent<HTMLElement>) => void;
  onPointerLeave?: () => void;
  onPointerDown?: () => void;
  onFocus?: (event: FocusEvent<HTMLElement>) => void;
  onBlur?: () => void;
  onKeyDown?: (event: KeyboardEvent<HTMLElement>) => void;
}

interface HintProps {
  title: string;
  /** A control that has a name of its own and none of these handlers. */
  children: ReactElement<HintedProps>;
}

/** How long the pointer rests on the control before the hint opens, and has to get from the control to the hint; in milliseconds. */
const restMs = { open: 400, close: 100 };

/**
 * What a control does, in the tooltip of the component library: for controls of which a page has many. A tooltip around each one is
 * drawn twice, and again whenever the control is: there is one only while it is open.
 */
export function Hint({ title, children }: HintProps) {
  const [anchor, setAnchor] = useState<HTMLElement>();
  const [wait] = useState(() => new Wait());
  const showAfter = (element: HTMLElement | undefined, waitMs: number) =>
    wait.for(waitMs, () => setAnchor(element?.isConnected === true ? element : undefined));
  const hide = () => showAfter(undefined, 0);
  return (
    <>
      {cloneElement(children, {
        title: anchor === undefined ? title : undefined,
        onPointerEnter: ({ pointerType, currentTarget }) => {
          if (pointerType !== 'touch') showAfter(currentTarget, restMs.open);
        },
        onPointerLeave: () => showAfter(undefined, restMs.close),
        onPointerDown: hide,
        onFocus: ({ currentTarget }) => {
          if (currentTarget.matches(':focus-visible')) showAfter(currentTarget, restMs.open);
        },
        onBlur: hide,
        onKeyDown: (event) => {
          if (event.key === 'Escape' && anchor !== undefined) {
            // Escape closes one thing at a time.
            event.preventDefault();
            hide();
          }
        },
      })}
      {anchor !== undefined && (
        <Tooltip
          open
          title={title}
          slotProps={{
            popper: {
              anchorEl: anchor,
              onPointerEnter: () => wait.end(),
              onPointerLeave: () => showAfter(undefined, restMs.close),
            },
          }}
        >
          <span hidden />
        </Tooltip>
      )}
    </>
  );
}

/** One thing that is done after a while, unless another one takes its place. */
class Wait {
  #timer: ReturnType<typeof setTimeout> | undefined;

  for(waitMs: number, act: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(act, waitMs);
  }

  end(): void {
    clearTimeout(this.#timer);
  }
}
