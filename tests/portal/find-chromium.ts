import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { chromium } from '@playwright/test';
import { installPackage, runPatiently } from './install-package.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const macApplications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** The flags that keep a browser from calling home, and what root needs to run one at all. */
export const chromiumArguments = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/** The browser that is on this machine, or nothing. */
export function findInstalledChromium(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const candidates = [...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...macApplications];
  return [...candidates, chromium.executablePath()].find((file) => existsSync(file));
}

/**
 * The browser of the tests: the one installed, else Playwright's download, else Debian's package.
 *
 * @throws Error saying what to install when none of them can be had
 */
export function ensureChromium(): string {
  const installed = findInstalledChromium();
  if (installed) return installed;
  console.log('No Chromium on this machine: asking Playwright for one …');
  const playwright = join(dirname(createRequire(import.meta.url).resolve('@playwright/test/package.json')), 'cli.js');
  runPatiently(process.execPath, [playwright, 'install', 'chromium']);
  if (!findInstalledChromium()) installPackage('chromium');
  const found = findInstalledChromium();
  if (found) return found;
  throw new Error(
    'The browser tests need Chromium: install it (Debian: `apt-get install chromium`; elsewhere Google Chrome), then run them again.',
  );
}
