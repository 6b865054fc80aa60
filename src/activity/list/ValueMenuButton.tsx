import type { TableCell } from './tableCell.ts';

interface ValueMenuButtonProps {
  /** What the value is: `IP address`. */
  label: string;
  cell: TableCell;
  /** Whether the Tab key comes to it. */
  isActive: boolean;
  /** Where in the cell it is seen, in pixels, if not at the end of it. */
  place?: { left: number; top: number } | undefined;
}

/** Opens the menu of one value of a row; nothing where the row has no such value. The list knows it by its noun. */
export function ValueMenuButton({ label, cell: { text, noun, canFilter }, isActive, place }: ValueMenuButtonProps) {
  if (noun === undefined) return null;
  return (
    <button
      type="button"
      className="valueMenu"
      data-noun={noun}
      aria-label={`${label} ${text}: ${canFilter ? 'filter or copy' : 'copy'}`}
      aria-haspopup="menu"
      tabIndex={isActive ? 0 : -1}
      style={place && { left: place.left, top: place.top }}
    >
      ▾
    </button>
  );
}
