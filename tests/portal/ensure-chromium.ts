import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { findInstalledChromium } from '../../site/browser/find-chromium.ts';
import { installPackage, runPatiently } from './install-package.ts';

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
  for (const name of ['chromium-headless-shell', 'chromium']) if (!findInstalledChromium()) installPackage(name);
  const found = findInstalledChromium();
  if (found) return found;
  throw new Error(
    'The browser tests need Chromium: install it (Debian: `apt-get install chromium`; elsewhere Google Chrome), then run them again.',
  );
}
