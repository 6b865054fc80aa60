import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { expect, it } from 'vitest';

import type { Command, CommandSource } from '../../ui/commands/Command.ts';
import { paletteQuery } from './paletteQuery.ts';

const commandFor = (text: string): Command => ({ id: text, label: text, section: 'Search', run: () => {} });

/** A source like the activity log, which answers the newest search and refuses those before it. The answers come when the test says so. */
function createSource() {
  const searches: { text: string; resolve: (commands: readonly Command[]) => void; reject: (error: Error) => void }[] =
    [];
  const source: CommandSource = {
    id: 'log',
    version: '1',
    find: async (text) =>
      new Promise((resolve, reject) => {
        searches.push({ text, resolve, reject });
      }),
  };
  const answerAll = (): void => {
    const newest = searches.pop();
    for (const { reject } of searches.splice(0)) reject(new Error('A newer query took its place.'));
    newest?.resolve([commandFor(newest.text)]);
  };
  return { source, answerAll };
}

it('finds what is typed, also where a letter is typed and taken back before the first answer', async () => {
  const { source, answerAll } = createSource();
  const client = new QueryClient();
  const observer = new QueryObserver(client, paletteQuery(source, 'a'));
  const failures: unknown[] = [];
  const stop = observer.subscribe(({ error }) => failures.push(...(error === null ? [] : [error])));
  observer.setOptions(paletteQuery(source, 'ab'));
  observer.setOptions(paletteQuery(source, 'a'));
  answerAll();
  await expect.poll(() => observer.getCurrentResult().fetchStatus).toBe('idle');
  expect(failures).toEqual([]);
  expect(observer.getCurrentResult().data).toMatchObject([{ id: 'a' }]);
  stop();
  client.clear();
});
