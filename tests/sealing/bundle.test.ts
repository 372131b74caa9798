import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { bundleForBrowser } from './bundle-for-browser.ts';

test('what a visitor loads to seal a request and keep its code weighs at most 9 KB', async () => {
  const bundle = await bundleForBrowser('tests/sealing/visitor-part.ts');
  // Without these the figure would be that of an empty file.
  expect(bundle).toContain('portail-baom/v1/');
  expect(bundle).toContain('portail-baom/follow-up/v1/');
  expect(gzipSync(bundle, { level: 9 }).length).toBeLessThanOrEqual(9 * 1024);
});
