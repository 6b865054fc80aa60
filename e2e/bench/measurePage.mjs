import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

import { chromium } from '@playwright/test';

import { makeLog } from './makeLog.mjs';
import { pageProbe } from './pageProbe.mjs';
import { readPeakMb } from './runVariant.mjs';
import { key, organizationId, servePageApi } from './servePageApi.mjs';
import { tasksOfTrace } from './tasksOfTrace.mjs';

/**
 * @typedef {import('./tasksOfTrace.mjs').Tasks} Tasks
 * @typedef {import('./pageProbe.mjs').Seen} Seen
 * @typedef {Seen & { tasks: Tasks, worker: Tasks, heapMb: number }} Phase
 * @typedef {{ firstRowsMs: number, allReadMs: number, isLastRowVisible: boolean, peakMb: number | undefined, phases: Record<string, Phase> }} PageRun
 */

const root = fileURLToPath(new URL('../../', import.meta.url));
// Each letter but the last few narrows the list.
const typed = 'update_setting_4';
const wait = async (/** @type {number} */ ms) => new Promise((resolve) => void setTimeout(resolve, ms));

/**
 * The built product (`npm run build`) in a browser, in front of a server with a large log: reads it, types, scrolls, and measures the
 * page's own thread on the way.
 * @param {{ executablePath: string | undefined, rows: number }} options
 * @returns {Promise<PageRun>}
 */
export async function measurePage({ executablePath, rows }) {
  const api = await servePageApi(makeLog('regular', rows));
  const product = await startProduct(api.origin);
  const browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    chromiumSandbox: process.getuid?.() !== 0,
    args: ['--disable-dev-shm-usage', '--disable-background-networking', '--disable-component-update'],
    // The thumb of the scrollbar is dragged.
    ignoreDefaultArgs: ['--hide-scrollbars'],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, timezoneId: 'Europe/Berlin' });
    await page.addInitScript(`(${pageProbe.toString()})()`);
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Performance.enable');
    /** @type {Record<string, Phase>} */
    const phases = {};

    /** Does something under the eyes of the probe and the tracer. @param {string} name @param {() => Promise<void>} act */
    const during = async (name, act) => {
      await browser.startTracing(page, { categories: ['toplevel'] });
      await page.evaluate(`probe.begin(); probe.watchesList = ${String(name !== 'reading')}`);
      await act();
      /** @type {Seen} */
      const seen = await page.evaluate('probe.seen');
      const { page: tasks, worker } = tasksOfTrace(await browser.stopTracing());
      const { metrics } = await devtools.send('Performance.getMetrics');
      const heap = metrics.find((metric) => metric.name === 'JSHeapUsedSize')?.value ?? 0;
      phases[name] = { ...seen, tasks, worker, heapMb: heap / 2 ** 20 };
      console.log(
        `${rows} page, ${name}: longest task ${tasks.ms.toFixed(1)} ms (${tasks.cpuMs.toFixed(1)} ms of processor)`,
      );
    };

    await page.goto(`${product.origin}/organizations/${organizationId}/activities`);
    await page.getByLabel('Key id', { exact: true }).fill(key.id);
    await page.getByLabel('Key secret', { exact: true }).fill(key.secret);
    let signedInAt = 0;
    await during('reading', async () => {
      signedInAt = Number(await page.evaluate('performance.now()'));
      await page.getByRole('button', { name: 'Sign in', exact: true }).click();
      const until = Date.now() + 120_000;
      while (!(await page.evaluate('probe.allReadAt > 0')) && Date.now() < until) await wait(250);
      await wait(1000);
    });
    /** @type {[number, number]} */
    const [firstRowsAt, allReadAt] = await page.evaluate('[probe.firstRowsAt, probe.allReadAt]');

    const filter = page.getByRole('combobox', { name: 'Filter' });
    await during('typing', async () => {
      await filter.click();
      await page.keyboard.type(typed, { delay: 300 });
      for (let i = 0; i < typed.length; i++) await page.keyboard.press('Backspace', { delay: 150 });
      await wait(300);
    });
    await page.keyboard.press('Escape');

    const grid = page.getByRole('grid', { name: 'Activities' });
    const frame = await grid.locator('xpath=..').boundingBox();
    if (frame === null) throw new Error('The list is not on the screen');
    const middle = { x: frame.x + frame.width / 2, y: frame.y + frame.height / 2 };
    await during('wheel', async () => {
      await page.mouse.move(middle.x, middle.y);
      for (const step of [100, 100, 300, 900]) {
        for (let i = 0; i < 40; i++) {
          await page.mouse.wheel(0, step);
          await wait(16);
        }
      }
      await wait(500);
    });
    await during('thumb', async () => {
      const x = frame.x + frame.width - 7;
      const top = frame.y + 25;
      await page.mouse.move(x, frame.y + 8);
      await page.mouse.wheel(0, -1_000_000_000);
      await wait(500);
      await page.mouse.down();
      for (let i = 0; i <= 100; i++) {
        await page.mouse.move(x, top + ((frame.height - 60) * i) / 100);
        await wait(16);
      }
      await page.mouse.up();
      await wait(500);
    });
    await during('keys', async () => {
      await grid.locator('[data-id]').first().focus();
      for (let i = 0; i < 10; i++) await page.keyboard.press('PageDown', { delay: 30 });
      await page.keyboard.press('End');
      await wait(500);
      await page.keyboard.press('Home');
      await wait(500);
      await page.keyboard.press('End');
      await wait(500);
    });
    // `makeLog` numbers its rows at the end of their ids, the last one 1.
    const isLastRowVisible = await grid.locator('[data-id$="00000001"]').last().isVisible();
    return {
      firstRowsMs: firstRowsAt - signedInAt,
      allReadMs: allReadAt - signedInAt,
      isLastRowVisible,
      peakMb: await readPeakMb(browser),
      phases,
    };
  } finally {
    await browser.close();
    product.stop();
    api.close();
  }
}

/** Starts the built server in front of an API. @param {string} apiOrigin */
async function startProduct(apiOrigin) {
  const port = await findFreePort();
  const child = spawn(process.execPath, ['dist/server/main.js'], {
    cwd: root,
    env: { ...process.env, PORT: String(port), API_ORIGIN: apiOrigin },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const origin = `http://127.0.0.1:${port}`;
  for (let tries = 0; ; tries++) {
    const isUp = await fetch(`${origin}/health`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isUp) break;
    if (tries > 100 || child.exitCode !== null)
      throw new Error('The product does not start: is it built (npm run build)?');
    await wait(100);
  }
  return { origin, stop: () => child.kill() };
}

/** @returns {Promise<number>} */
async function findFreePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('No free port');
  return address.port;
}
