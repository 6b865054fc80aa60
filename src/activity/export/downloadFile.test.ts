import { expect, it, vi } from 'vitest';

import { downloadFile } from './downloadFile.ts';

it('leaves a second between two downloads, or WebKit saves only the last of them', async () => {
  vi.useFakeTimers();
  const clicked: string[] = [];
  vi.stubGlobal('document', {
    createElement: () => ({
      download: '',
      click() {
        clicked.push(this.download);
      },
    }),
  });
  const content = new Blob(['x']);
  await downloadFile('activities.csv', content);
  const second = downloadFile('activities.manifest.json', content);
  const third = downloadFile('views.json', content);
  await vi.advanceTimersByTimeAsync(999);
  expect(clicked).toEqual(['activities.csv']);
  await vi.advanceTimersByTimeAsync(1);
  await second;
  expect(clicked).toEqual(['activities.csv', 'activities.manifest.json']);
  await vi.advanceTimersByTimeAsync(1000);
  await third;
  expect(clicked.at(-1)).toBe('views.json');
  vi.useRealTimers();
  vi.unstubAllGlobals();
});
