import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { readShortcut, type KeyPress } from './readShortcut.ts';
import { shortcutOf, shortcuts, shortcutsWithKey, type Shortcut } from './shortcuts.ts';

const all: readonly (readonly [string, Shortcut])[] = Object.entries(shortcuts);

/** The places lie within each other: what applies in the list applies together with everything. */
const clashes = (table: readonly (readonly [string, Shortcut])[]): string[] =>
  table.flatMap(([name, { keys }], index) =>
    table
      .slice(index + 1)
      .filter(([, other]) => other.keys.some((key) => keys.includes(key)))
      .map(([other]) => `${name} and ${other}`),
  );

const press = (fields: Partial<KeyPress>): KeyPress => ({
  key: 'j',
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  repeat: false,
  isComposing: false,
  isAltGraph: false,
  ...fields,
});
const onPc = { isMac: false, hasSingleKeys: true };

describe('the table of shortcuts', () => {
  it('gives every shortcut a label and a key', () => {
    for (const [name, { label, keys }] of all) {
      expect({ name, isNamed: label.trim() !== '' }).toEqual({ name, isNamed: true });
      for (const key of keys) expect(shortcutsWithKey(key)).toContain(name);
    }
    expect(new Set(all.map(([, { label }]) => label)).size).toBe(all.length);
  });
  it('gives no key to two shortcuts that apply together', () => {
    expect(clashes(all)).toEqual([]);
    expect(clashes([...all, ['another', { label: 'Another', keys: ['j'], place: 'list' }]])).toEqual([
      'nextActivity and another',
    ]);
  });
  it('reads every key of the table as its shortcut', () => {
    for (const [name, { keys }] of all) {
      for (const key of keys) {
        const isMod = key.startsWith('Mod+');
        const plain = key.replace('Mod+', '');
        expect(readShortcut(press({ key: plain, ctrlKey: isMod }), 'page', onPc)).toEqual([name]);
        expect(readShortcut(press({ key: plain, metaKey: isMod }), 'page', { ...onPc, isMac: true })).toEqual([name]);
      }
    }
  });
});

describe('a press of a key', () => {
  const anyPress = fc.record({
    key: fc.constantFrom(...all.flatMap(([, { keys }]) => keys.map((key) => key.replace('Mod+', ''))), 'x', 'J', 'л'),
    code: fc.constantFrom('', 'KeyJ', 'KeyK', 'Digit1'),
    ctrlKey: fc.boolean(),
    metaKey: fc.boolean(),
    altKey: fc.boolean(),
    shiftKey: fc.boolean(),
    repeat: fc.boolean(),
    isComposing: fc.boolean(),
    isAltGraph: fc.boolean(),
  });
  const options = fc.record({ isMac: fc.boolean(), hasSingleKeys: fc.boolean() });

  it('does nothing in a dialog, and nothing without Control or Command while someone writes', () => {
    fc.assert(
      fc.property(anyPress, options, (pressed, chosen) => {
        expect(readShortcut(pressed, 'dialog', chosen)).toEqual([]);
        for (const name of readShortcut(pressed, 'field', chosen)) {
          expect(shortcutOf(name).keys.every((key) => key.startsWith('Mod+'))).toBe(true);
          expect(pressed.ctrlKey || pressed.metaKey).toBe(true);
        }
      }),
    );
  });
  it('does nothing with a modifier that the shortcut does not have, and nothing within an input method', () => {
    fc.assert(
      fc.property(anyPress, options, (pressed, chosen) => {
        const names = readShortcut(pressed, 'page', chosen);
        const single = names.filter((name) => !shortcutOf(name).keys.some((key) => key.startsWith('Mod+')));
        const hasModifier = !pressed.isAltGraph && (pressed.ctrlKey || pressed.metaKey || pressed.altKey);
        expect(names.length === 0 || !pressed.isComposing).toBe(true);
        expect(single.length === 0 || (chosen.hasSingleKeys && !hasModifier)).toBe(true);
      }),
    );
  });
  it.each([
    ['a question mark with Shift', { key: '?', shiftKey: true }, ['shortcutList']],
    [
      'a bracket with AltGr, as on German keyboards',
      { key: '[', ctrlKey: true, altKey: true, isAltGraph: true },
      ['rangeBack'],
    ],
    ['a letter with Caps Lock', { key: 'J' }, ['nextActivity']],
    ['a Cyrillic letter at the place of K, with Control', { key: 'л', code: 'KeyK', ctrlKey: true }, ['palette']],
    ['a letter with Shift', { key: 'J', shiftKey: true }, []],
    ['Escape with Shift', { key: 'Escape', shiftKey: true }, []],
    ['a key held down that moves', { repeat: true }, ['nextActivity']],
    ['a key held down that switches', { key: '1', repeat: true }, []],
  ])('reads %s', (_title, fields, names) => {
    expect(readShortcut(press(fields), 'page', onPc)).toEqual(names);
  });
});
