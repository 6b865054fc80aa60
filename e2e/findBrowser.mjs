import { existsSync } from 'node:fs';

import { chromium } from '@playwright/test';

const places = [
  process.env['CHROMIUM_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * The program of a Chrome or Chromium on this machine: `CHROMIUM_PATH`, the usual places, or Playwright's own download.
 * @returns {string | undefined}
 */
export function findBrowser() {
  return [...places, chromium.executablePath()].find(
    (place) => place !== undefined && place !== '' && existsSync(place),
  );
}
