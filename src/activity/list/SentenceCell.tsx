import { Fragment, useState } from 'react';

import type { ActivityRow } from '../log/protocol.ts';
import { describeActivity, type ActivityNames } from '../sentences/describeActivity.ts';
import { labelOfColumn } from './listColumns.ts';
import { valueMenuPx } from './sentenceStyles.ts';
import { tableCell } from './tableCell.ts';
import { ValueMenuButton } from './ValueMenuButton.tsx';

interface SentenceCellProps {
  row: ActivityRow;
  href: string | undefined;
  names: ActivityNames;
  timeZone: string;
  /** Whether the value under the pointer has the button for its menu. */
  hasMenus: boolean;
}

/** The values that a sentence says. */
const saidValues = ['actor', 'type', 'service', 'key'] as const;

type SaidValue = (typeof saidValues)[number];

/** The value under the pointer, and where it ends: in pixels from the corner of the cell. */
interface PointedValue {
  name: SaidValue;
  left: number;
  top: number;
}

/**
 * What happened, as a link to the activity. The value under the pointer has a button for its menu, beside the link and not within it.
 * It takes no room, so that the sentence does not move under the pointer; the keyboard has the menu of the whole row instead.
 */
export function SentenceCell({ row, href, names, timeZone, hasMenus }: SentenceCellProps) {
  const [pointed, setPointed] = useState<PointedValue>();
  const { actor, parts } = describeActivity(row, names);
  // What was done stands for the type.
  const typeIndex = parts.findIndex(({ kind }) => kind === 'words');
  return (
    <span
      className="sentenceText"
      onPointerOver={({ target, currentTarget }) => {
        if (target instanceof Element && target.closest('button') === null) setPointed(valueAt(target, currentTarget));
      }}
    >
      <a href={href} tabIndex={-1}>
        <b data-value="actor">
          <bdi>{actor}</bdi>
        </b>{' '}
        {parts.map(({ kind, text, value }, index) =>
          kind === 'name' ? (
            // The parts of a sentence have no identity but their place.
            // oxlint-disable-next-line react/no-array-index-key
            <b key={index} data-value={value}>
              <bdi>{text}</bdi>
            </b>
          ) : index === typeIndex ? (
            // oxlint-disable-next-line react/no-array-index-key
            <Fragment key={index}>
              <span data-value="type">{text.trimEnd()}</span>
              {text.slice(text.trimEnd().length)}
            </Fragment>
          ) : (
            text
          ),
        )}
      </a>
      {hasMenus && pointed !== undefined && (
        <ValueMenuButton
          label={labelOfColumn(pointed.name)}
          cell={tableCell(pointed.name, row, names, timeZone)}
          isActive={false}
          place={pointed}
        />
      )}
    </span>
  );
}

/** The value of a sentence that an element belongs to; of one that goes on in a second line, its end is there. */
function valueAt(element: Element, sentence: Element): PointedValue | undefined {
  const value = element.closest<HTMLElement>('[data-value]');
  const name = value?.dataset['value'];
  const cell = sentence.closest('td')?.getBoundingClientRect();
  const last = [...(value?.getClientRects() ?? [])].at(-1);
  if (name === undefined || !isSaidValue(name) || cell === undefined || last === undefined) return undefined;
  // A value that is cut off ends where the cell does.
  const left = Math.min(last.right - cell.left, cell.width - valueMenuPx.width);
  const top = last.top - cell.top + (last.height - valueMenuPx.height) / 2;
  return { name, left, top };
}

const isSaidValue = (name: string): name is SaidValue => saidValues.some((said) => said === name);
