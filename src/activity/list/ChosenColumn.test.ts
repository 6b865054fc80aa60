import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  layOutColumns,
  moveColumn,
  readColumnChoice,
  tableSpacePx,
  toggleColumn,
  writeColumnChoice,
  type ChosenColumn,
} from './ChosenColumn.ts';
import { listColumns } from './listColumns.ts';

const names = listColumns.map(({ name }) => name);
const usual = readColumnChoice(undefined);
const namesOf = (chosen: readonly ChosenColumn[]) => chosen.map(({ column }) => column.name);
const shownOf = (chosen: readonly ChosenColumn[]) => namesOf(chosen.filter(({ isShown }) => isShown));

const anyChoice: fc.Arbitrary<readonly ChosenColumn[]> = fc
  .tuple(
    fc.shuffledSubarray([...listColumns], { minLength: listColumns.length }),
    fc.array(fc.boolean(), { minLength: listColumns.length, maxLength: listColumns.length }),
  )
  .map(([columns, flags]) => columns.map((column, index) => ({ column, isShown: flags[index] ?? false })))
  .filter((chosen) => chosen.some(({ isShown }) => isShown));

describe('the columns of the table', () => {
  it('are read as they were kept', () => {
    fc.assert(
      fc.property(anyChoice, (chosen) => {
        expect(readColumnChoice(writeColumnChoice(chosen))).toEqual(chosen);
      }),
    );
  });

  it('are all there, each once, and one at least is shown, whatever the browser brings back', () => {
    const words = fc.constantFrom(...names, ...names.map((name) => `-${name}`), '', '-', 'nonsense', '__proto__');
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(words).map((list) => list.join(',')),
        ),
        (kept) => {
          const chosen = readColumnChoice(kept);
          expect(namesOf(chosen).toSorted()).toEqual(names.toSorted());
          expect(shownOf(chosen)).not.toEqual([]);
        },
      ),
    );
  });

  it('that a kept choice does not know yet stand where they usually do', () => {
    const chosen = readColumnChoice('ip,-time,type');
    expect(shownOf(chosen)).toEqual(['ip', 'actorType', 'actor', 'type', 'service', 'key']);
  });

  it('that are named after one that is gone keep their places', () => {
    expect(namesOf(readColumnChoice('gone,ip,-,time')).slice(0, 2)).toEqual(['ip', 'time']);
  });

  it('are the usual ones where none would be shown', () => {
    expect(readColumnChoice(names.map((name) => `-${name}`).join(','))).toEqual(usual);
  });

  it('keep nothing in the browser while they are the usual ones', () => {
    expect(writeColumnChoice(usual)).toBeUndefined();
    expect(writeColumnChoice(toggleColumn(toggleColumn(usual, 'ip'), 'ip'))).toBeUndefined();
  });

  it('can be hidden but for the last one', () => {
    const none = names.reduce(
      (chosen, name) => (shownOf(chosen).includes(name) ? toggleColumn(chosen, name) : chosen),
      usual,
    );
    expect(shownOf(none)).toHaveLength(1);
  });

  it('move by one place, and stay at the ends', () => {
    fc.assert(
      fc.property(anyChoice, fc.constantFrom(...names), fc.constantFrom<1 | -1>(1, -1), (chosen, name, by) => {
        const before = namesOf(chosen).indexOf(name);
        const moved = moveColumn(chosen, name, by);
        expect(namesOf(moved).indexOf(name)).toBe(Math.min(Math.max(0, before + by), names.length - 1));
        expect(moved.filter(({ column }) => column.name !== name)).toEqual(
          chosen.filter(({ column }) => column.name !== name),
        );
      }),
    );
  });

  it('have their least widths, gaps and ends in the width of the table', () => {
    const [time, actorType, actor] = listColumns;
    if (time === undefined || actorType === undefined || actor === undefined) throw new Error('No columns');
    const { gap, ends, button } = tableSpacePx;
    expect(layOutColumns([time, actor])).toEqual({
      template: '92px minmax(180px, 6fr) 28px',
      leastPx: 92 + gap + 180 + gap + button + ends,
    });
    expect(layOutColumns([time, actorType]).template).toBe('92px 100px minmax(0, 1fr) 28px');
  });
});
