import { defineConfig, devices } from '@playwright/test';

import { findBrowser } from './findBrowser.mjs';
import { operatorToken, serverPort } from './server.ts';

const executablePath = findBrowser();

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.e2e.ts',
  outputDir: '.results',
  fullyParallel: true,
  forbidOnly: process.env['CI'] !== undefined,
  retries: 0,
  // One browser at a time where nobody waits: two cores are not enough for two browsers, two workers and the server.
  workers: process.env['CI'] === undefined ? 2 : 1,
  // Generous: a busy machine is no reason to fail; these limits are for what hangs.
  timeout: 120_000,
  expect: { timeout: 30_000 },
  reporter: [['list']],
  use: {
    ...devices['Desktop Chrome'],
    viewport: { width: 1440, height: 900 },
    baseURL: `http://127.0.0.1:${serverPort}`,
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    // Snapshots of a page with hundreds of live rows cost seconds for each step: on demand only (E2E_TRACE=1).
    trace: process.env['E2E_TRACE'] === undefined ? 'off' : 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      chromiumSandbox: process.getuid?.() !== 0,
      args: ['--disable-dev-shm-usage', '--disable-background-networking', '--disable-component-update'],
    },
  },
  webServer: {
    command: 'node dist/server/main.js',
    cwd: '..',
    url: `http://127.0.0.1:${serverPort}/health`,
    env: {
      PORT: String(serverPort),
      DATA_DIR: 'memory:',
      SAMPLE_ACTIVITIES: '4000',
      RATE_LIMIT: '1000/10',
      OPERATOR_TOKEN: operatorToken,
    },
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 3000 },
    timeout: 120_000,
  },
});
