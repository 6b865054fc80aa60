import { describe, expect, it } from 'vitest';

import type { ActivityLogSnapshot, RefreshState } from '../ActivityLog.ts';
import type { ExportPart, ExportRequest, LogState } from '../log/protocol.ts';
import { describeCompleteness } from './describeCompleteness.ts';
import { ExportRun, type ExportBrowser, type ExportSource, type ExportState } from './ExportRun.ts';
import { openFileTarget } from './openFileTarget.ts';

const nowMs = Date.UTC(2026, 10, 24, 8, 14, 3);
const read = { rows: 3, bytes: 900, damaged: 1, duplicates: 0, startedAtMs: nowMs - 1000, requestId: 'req-1' };
const complete: LogState = { kind: 'complete', ...read, finishedAtMs: nowMs };
const request: ExportRequest = {
  filter: { facets: [], texts: [], fromMs: nowMs - 3_600_000 },
  order: 'oldestFirst',
  format: 'csv',
  timeZone: 'Europe/Berlin',
};
const origin = {
  organization: { id: '0b1', name: 'Ångström & Söhne / 東京' },
  search: {
    terms: [
      { kind: 'last' as const, span: '1h' },
      { kind: 'mistake' as const, source: 'foo:bar', message: 'not known' },
    ],
    order: 'oldestFirst' as const,
  },
  url: 'https://dashboard.example/organizations/0b1/activities?q=last%3A1h',
  names: { services: new Map<string, string>() },
};

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

async function* oneByOne(parts: readonly ExportPart[]): AsyncGenerator<ExportPart> {
  await Promise.resolve();
  yield* parts;
}

function sourceOf(parts: readonly ExportPart[], reading: LogState = complete): ExportSource {
  const snapshot: ActivityLogSnapshot = { reading, refresh: { kind: 'idle' }, dataVersion: 4, asOfMs: nowMs - 1000 };
  return {
    getSnapshot: () => snapshot,
    exportRows: async () =>
      Promise.resolve({
        start: { dataVersion: 4, total: 9, count: 2, damaged: 1, extent: { oldestMs: 0, newestMs: nowMs - 500 } },
        parts: oneByOne(parts),
      }),
  };
}

const twoParts: readonly ExportPart[] = [
  { bytes: bytesOf('a,'), rows: 1, safeCells: 0 },
  { bytes: bytesOf('b'), rows: 2, safeCells: 1, sha256: 'f00d' },
];

function browserOf() {
  const saved = new Map<string, string>();
  let discarded = 0;
  const browser: ExportBrowser = {
    now: () => nowMs,
    openFileTarget: async ({ name }) => {
      let text = '';
      return Promise.resolve({
        write: async (bytes) => {
          text += new TextDecoder().decode(bytes);
          return Promise.resolve();
        },
        finish: async () => {
          saved.set(name, text);
          return Promise.resolve();
        },
        discard: async () => {
          discarded++;
          return Promise.resolve();
        },
      });
    },
    downloadFile: async (name, content) => {
      saved.set(name, await content.text());
    },
  };
  return { browser, saved, discardedTimes: () => discarded };
}

const fileName = 'activities-angstrom-sohne-20261124T081403Z.csv';
const manifestName = 'activities-angstrom-sohne-20261124T081403Z.manifest.json';

describe('an export', () => {
  it('saves all parts as one file, and a manifest that says what it is', async () => {
    const { browser, saved } = browserOf();
    const run = new ExportRun(browser);
    const states: ExportState[] = [];
    run.subscribe(() => states.push(run.getSnapshot()));
    await run.start(sourceOf(twoParts), request, origin, 2);
    expect(states.slice(0, -1)).toEqual([
      { kind: 'writing', rows: 0, count: undefined, sizeBytes: 0 },
      { kind: 'writing', rows: 1, count: 2, sizeBytes: 2 },
    ]);
    expect(run.getSnapshot()).toMatchObject({ kind: 'done', manifestName, file: { name: fileName, sizeBytes: 3 } });
    expect(saved.get(fileName)).toBe('a,b');
    const manifest: unknown = JSON.parse(saved.get(manifestName) ?? '');
    expect(manifest).toMatchObject({
      madeAt: '2026-11-24T08:14:03.000Z',
      madeBy: { product: 'Organization dashboard', version: '0.1.0' },
      file: { name: fileName, format: 'csv', activities: 2, sizeBytes: 3, sha256: 'f00d' },
      query: {
        text: 'last:1h foo:bar',
        inWords: 'activities in the last hour, not understood and left out: “foo:bar”',
        url: origin.url,
        urlWithFixedTimes:
          'https://dashboard.example/organizations/0b1/activities?' +
          'q=foo%3Abar+after%3A2026-11-24T07%3A14%3A03.000Z+before%3A2026-11-24T08%3A14%3A02.501Z&order=oldest',
        order: 'oldest first',
        from: '2026-11-24T07:14:03.000Z',
        before: null,
        notUnderstood: ['foo:bar'],
      },
      timeZone: 'Europe/Berlin',
      counts: { inLog: 9, exported: 2, damagedAmongExported: 1 },
      completeness: { state: 'complete', asOf: '2026-11-24T08:14:02.000Z', remarks: [], requestId: 'req-1' },
    });
    expect(manifest).toMatchObject({
      notes: expect.arrayContaining([
        expect.stringMatching(/^1 of the rows could not be read as an activity/u),
        expect.stringMatching(/^The times in url depend on when/u),
      ]),
    });
  });

  it('says in the manifest that the list is not complete, and why', async () => {
    const { browser, saved } = browserOf();
    const reading: LogState = { kind: 'incomplete', ...read, finishedAtMs: nowMs, reason: 'cutShort', detail: 'Cut.' };
    await new ExportRun(browser).start(sourceOf(twoParts, reading), request, origin, 2);
    expect(JSON.parse(saved.get(manifestName) ?? '')).toMatchObject({
      completeness: { state: 'incomplete', remarks: [expect.stringContaining('in the middle'), 'Cut.'] },
    });
  });

  it.each<[LogState, RefreshState, string]>([
    [complete, { kind: 'failed', state: complete }, 'Looking for newer activities failed the last time.'],
    [{ kind: 'unreachable', detail: 'Down.' }, { kind: 'idle' }, 'The last reading of the list failed: Down.'],
    [{ kind: 'connecting', startedAtMs: nowMs }, { kind: 'idle' }, 'The list was still being read.'],
  ])('says in the manifest what else to know of the list', (reading, refresh, remark) => {
    expect(describeCompleteness({ reading, refresh, dataVersion: 1, asOfMs: nowMs }).remarks).toEqual([remark]);
  });

  it('that is cancelled saves nothing', async () => {
    const { browser, saved, discardedTimes } = browserOf();
    const run = new ExportRun(browser);
    run.subscribe(() => {
      const state = run.getSnapshot();
      if (state.kind === 'writing' && state.rows === 1) run.cancel();
    });
    await run.start(sourceOf(twoParts), request, origin, 2);
    expect(run.getSnapshot()).toEqual({ kind: 'cancelled' });
    expect(saved.size).toBe(0);
    expect(discardedTimes()).toBe(1);
  });

  it('that fails says why and saves nothing', async () => {
    const { browser, saved, discardedTimes } = browserOf();
    const run = new ExportRun(browser);
    const broken = {
      ...sourceOf([]),
      exportRows: async () => Promise.reject(new Error('The worker does not answer.')),
    };
    await run.start(broken, request, origin, 2);
    expect(run.getSnapshot()).toEqual({ kind: 'failed', message: 'The worker does not answer.' });
    expect(saved.size).toBe(0);
    expect(discardedTimes()).toBe(1);
  });

  it('is no failure when the reader closes the dialog of the browser', async () => {
    const { browser } = browserOf();
    const run = new ExportRun({
      ...browser,
      openFileTarget: async () => Promise.reject(new DOMException('The user aborted a request.', 'AbortError')),
    });
    await run.start(sourceOf(twoParts), request, origin, 2);
    expect(run.getSnapshot()).toEqual({ kind: 'cancelled' });
  });

  it('that is large is written to the place that the reader picks, part by part', async () => {
    const calls: string[] = [];
    const stream = {
      write: async (bytes: Uint8Array) => void calls.push(new TextDecoder().decode(bytes)),
      close: async () => void calls.push('close'),
      abort: async () => void calls.push('abort'),
    };
    const picker = {
      showSaveFilePicker: async ({ suggestedName }: { suggestedName: string }) => {
        calls.push(suggestedName);
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the part of the stream that is used
        return Promise.resolve({ createWritable: async () => stream as unknown as FileSystemWritableFileStream });
      },
    };
    const { browser } = browserOf();
    const run = new ExportRun({ ...browser, openFileTarget: async (wanted) => openFileTarget(wanted, picker) });
    await run.start(sourceOf(twoParts), request, origin, 2_000_000);
    expect(calls).toEqual([fileName, 'a,', 'b', 'close']);
  });
});
