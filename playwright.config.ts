import { defineConfig } from '@playwright/test';
import { chromiumArguments, findInstalledChromium } from './site/browser/find-chromium.ts';

export default defineConfig({
  globalSetup: './tests/portal/global-setup.ts',
  outputDir: './tests/results/browser',
  reporter: [['list'], ['json', { outputFile: './tests/results/playwright.json' }]],
  testMatch: /\.(?:test|spec)\.ts$/,
  workers: 2,
  fullyParallel: true,
  // A test that passes at the second try is a defect, of the test or of the portal.
  retries: 0,
  forbidOnly: Boolean(process.env['CI']),
  timeout: 45_000,
  // What comes late on a busy machine still comes; what does not, fails as before.
  expect: { timeout: 20_000 },
  use: {
    launchOptions: { executablePath: findInstalledChromium(), args: chromiumArguments },
    timezoneId: 'Africa/Casablanca',
    // What a worker fetches in the background is not of the page: tests that count bytes must not meet it.
    serviceWorkers: 'block',
    screenshot: 'only-on-failure',
    trace: 'off',
  },
  projects: ['end-to-end', 'accessibility', 'budgets'].map((name) => ({ name, testDir: `./tests/${name}` })),
});
