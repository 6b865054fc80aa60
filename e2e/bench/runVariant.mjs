import { readFileSync } from 'node:fs';

import { chromium } from '@playwright/test';

/** @typedef {{ ms: number, endedAt: number, peakMb?: number, error?: string, [name: string]: any }} Measured */

/**
 * Runs one message of the bench's worker in a browser of its own.
 * @param {{ executablePath: string | undefined, origin: string, message: object, timeoutMs?: number }} options
 * @returns {Promise<Measured & { version: string }>} what the worker measured, and the peak memory of its process (Linux only)
 */
export async function runVariant({ executablePath, origin, message, timeoutMs = 300_000 }) {
  const browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    chromiumSandbox: process.getuid?.() !== 0,
    args: ['--disable-dev-shm-usage', '--disable-background-networking', '--disable-component-update'],
  });
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let limit;
  try {
    const page = await browser.newPage();
    await page.goto(origin);
    const measured = await Promise.race([
      page
        .evaluate(
          async (data) =>
            new Promise((resolve) => {
              const worker = new Worker('/bench.worker.js', { type: 'module' });
              worker.addEventListener('message', (event) => resolve(event.data));
              worker.addEventListener('error', (event) => resolve({ error: event.message }));
              worker.postMessage(data);
            }),
          message,
        )
        // The browser may give up on a variant: that is a result too.
        .catch((error) => ({ error: String(error) })),
      new Promise((resolve) => {
        limit = setTimeout(() => resolve({ error: `not done after ${timeoutMs} ms` }), timeoutMs);
      }),
    ]);
    const peakMb = await readPeakMb(browser);
    return { ...measured, ...(peakMb === undefined ? {} : { peakMb }), version: browser.version() };
  } finally {
    clearTimeout(limit);
    await browser.close();
  }
}

/** The greatest resident size that a renderer process has had. @param {import('@playwright/test').Browser} browser */
export async function readPeakMb(browser) {
  if (process.platform !== 'linux') return undefined;
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const peaks = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? 0) / 1024);
  return Math.max(...peaks);
}
