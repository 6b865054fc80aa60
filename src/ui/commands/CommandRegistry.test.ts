import { describe, expect, it, vi } from 'vitest';

import type { Command, CommandSource } from './Command.ts';
import { CommandRegistry } from './CommandRegistry.ts';

const command = (fields: Partial<Command>): Command => ({
  id: 'next',
  label: 'Next',
  section: 'On this page',
  run: () => {},
  ...fields,
});
const finding = (label: string) => async () => Promise.resolve([command({ label })]);
const labels = (registry: CommandRegistry) => registry.getSnapshot().commands.map(({ label }) => label);

describe('the command registry', () => {
  it('has a command for as long as its owner offers it', () => {
    const registry = new CommandRegistry();
    registry.offer('list', { commands: [command({ label: 'Next row', shortcut: 'nextActivity' })] });
    registry.offer('panel', { commands: [command({ id: 'close', label: 'Close' })] });
    expect(labels(registry)).toEqual(['Next row', 'Close']);
    expect(registry.find('nextActivity')?.label).toBe('Next row');
    registry.withdraw('list');
    expect(labels(registry)).toEqual(['Close']);
    expect(registry.find('nextActivity')).toBeUndefined();
    expect(registry.run('next')).toBe(false);
  });
  it('prefers the later of two offers, and goes back to the earlier one', () => {
    const registry = new CommandRegistry();
    registry.offer('list', { commands: [command({ label: 'Next row' })] });
    registry.offer('panel', { commands: [command({ label: 'Next activity' })] });
    expect(labels(registry)).toEqual(['Next activity']);
    registry.withdraw('panel');
    expect(labels(registry)).toEqual(['Next row']);
  });
  it('runs the newest function without telling anybody that something changed', () => {
    const registry = new CommandRegistry();
    const [first, second, listener] = [vi.fn<() => void>(), vi.fn<() => void>(), vi.fn<() => void>()];
    registry.offer('list', { commands: [command({ run: first })] });
    const [offered] = registry.getSnapshot().commands;
    registry.subscribe(listener);
    registry.offer('list', { commands: [command({ run: second })] });
    offered?.run();
    expect([first, second, listener].map(({ mock }) => mock.calls.length)).toEqual([0, 1, 0]);
  });
  it('tells of what can be seen: a new word, a new command, a source that finds something else', () => {
    const registry = new CommandRegistry();
    const listener = vi.fn<() => void>();
    registry.subscribe(listener);
    const find = async () => Promise.resolve([command({})]);
    registry.offer('list', { commands: [command({})] });
    registry.offer('list', { commands: [command({ detail: '3 rows' })] });
    registry.offer('log', { sources: [{ id: 'actors', version: '1', find }] });
    registry.offer('log', { sources: [{ id: 'actors', version: '2', find }] });
    registry.withdraw('log');
    registry.withdraw('log');
    expect(listener).toHaveBeenCalledTimes(5);
  });
  it('asks one of two sources with the same id: the later one', async () => {
    const registry = new CommandRegistry();
    registry.offer('frame', { sources: [{ id: 'zones', version: '1', find: finding('Preferred') }] });
    registry.offer('page', { sources: [{ id: 'zones', version: '2', find: finding('Of the address') }] });
    const found = async () =>
      Promise.all(
        registry.getSnapshot().sources.map(async ({ version, find }) => {
          const [first] = await find('x', new AbortController().signal);
          return `${version}: ${first?.label}`;
        }),
      );
    expect(await found()).toEqual(['2: Of the address']);
    registry.withdraw('page');
    expect(await found()).toEqual(['1: Preferred']);
  });
  it('tells a source when nobody waits for it any more', async () => {
    const registry = new CommandRegistry();
    const find = vi.fn<CommandSource['find']>(async () => Promise.resolve([]));
    registry.offer('log', { sources: [{ id: 'actors', version: '1', find }] });
    const { signal } = new AbortController();
    await registry.getSnapshot().sources[0]?.find('ada', signal);
    expect(find).toHaveBeenCalledWith('ada', signal);
  });
});
