import { describe, expect, it } from 'vitest';

import type { Command } from '../../ui/commands/Command.ts';
import { rankCommands } from './rankCommands.ts';

const command = (label: string, fields: Partial<Command> = {}): Command => ({
  id: label,
  label,
  section: 'Go to',
  run: () => {},
  ...fields,
});
const labels = (commands: readonly Command[], text: string) => rankCommands(commands, text).map(({ label }) => label);

describe('rankCommands', () => {
  it('puts what begins with the words first, then what has them at the start of a word', () => {
    const commands = ['Reactivity', 'The activity', 'Activity'].map((label) => command(label));
    expect(labels(commands, 'activity')).toEqual(['Activity', 'The activity', 'Reactivity']);
  });
  it('wants all the words, in any order, and looks at keywords and the section as well', () => {
    const commands = [
      command('Theme: dark', { section: 'Theme', keywords: 'colours' }),
      command('Theme: light', { section: 'Theme' }),
    ];
    expect(labels(commands, 'dark theme')).toEqual(['Theme: dark']);
    expect(labels(commands, 'colours')).toEqual(['Theme: dark']);
    expect(labels(commands, 'dark light')).toEqual([]);
  });
  it('cares neither for case nor for diacritics, and takes signs as they are', () => {
    expect(labels([command('Zoë (ops)')], 'ZOE (')).toEqual(['Zoë (ops)']);
    expect(labels([command('ΟΔΟΣ')], 'οδοσ')).toEqual(['ΟΔΟΣ']);
  });
  it('keeps sections together and in their order, and shows all without words', () => {
    const commands = [command('Sign out', { section: 'Account' }), command('Activity'), command('Organization')];
    expect(labels(commands, ' ')).toEqual(['Activity', 'Organization', 'Sign out']);
  });
});
