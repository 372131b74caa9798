import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { findSourceDigest, recordTypes } from '@portal/content/schema';
import sirv from 'sirv';
import { z } from 'zod';
import { projectFolder } from '../../site/launch/project-folder.ts';
import { buildPages } from '../../site/publish/build-pages.ts';
import { expect, test } from './support/portal.ts';

const textsSchema = z.record(z.string(), z.record(z.string(), z.unknown()));
const recordSchema = z.looseObject({ slug: z.string(), texts: textsSchema });
const snapshotSchema = z.looseObject({ service: z.array(recordSchema), charter: z.array(recordSchema) });
const slug = 'pension-reversion';

/** The pages of what the test portal has published, after a native reader and an editor of the French have been there. */
test.describe('after a review and a change of the French', () => {
  // One worker: each would build the pages again.
  test.describe.configure({ mode: 'default' });
  let folder: string;
  let server: Server;
  let url: string;

  test.beforeAll(async ({ portal }) => {
    test.setTimeout(180_000);
    folder = mkdtempSync(join(portal.folder, 'states-'));
    const snapshot = snapshotSchema.parse(JSON.parse(readFileSync(join(portal.folder, 'snapshot.json'), 'utf8')));
    const { service, charter } = recordTypes;
    const sheet = snapshot.service.find((record) => record.slug === slug)?.texts ?? {};
    review(service, sheet);
    sheet['fr'] = { ...sheet['fr'], steps: [{ kind: 'go', text: 'Allez au bureau.' }] };
    for (const { texts } of snapshot.charter) review(charter, texts);
    writeFileSync(join(folder, 'snapshot.json'), JSON.stringify(snapshot));
    await buildPages({
      project: projectFolder,
      outFolder: join(folder, 'out'),
      snapshot: join(folder, 'snapshot.json'),
      deskKeys: join(portal.folder, 'desk-keys.json'),
      siteOrigin: 'http://localhost:4321',
    });
    server = createServer(sirv(join(folder, 'out')));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  test.afterAll(() => {
    server?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('a sheet says in one line that something has changed, and beside the steps alone that they have', async ({
    page,
  }) => {
    await page.goto(`${url}/ar/guide/${slug}/`);
    await expect(page.locator('[data-translation-state]')).toHaveCount(1);
    await expect(page.locator('[data-translation-state="outdated"]')).toBeVisible();
    await expect(page.locator('[data-part-state="outdated"]')).toHaveCount(1);
    await expect(page.locator('section', { has: page.locator('[data-part-state]') }).locator('ol')).toBeVisible();
  });

  test('the other languages and the French say nothing of it', async ({ page }) => {
    await page.goto(`${url}/fr/guide/${slug}/`);
    await expect(page.locator('[data-translation-state], [data-part-state]')).toHaveCount(0);
    await page.goto(`${url}/ar/guide/titre-sejour/`);
    await expect(page.locator('[data-translation-state="draft"]')).toBeVisible();
    await expect(page.locator('[data-part-state]')).toHaveCount(0);
  });

  test('a text that was read in full says so', async ({ page }) => {
    await page.goto(`${url}/ar/charte/`);
    await expect(page.locator('[data-translation-state="reviewed"]')).toBeVisible();
    await page.goto(`${url}/ary/charte/`);
    await expect(page.locator('[data-translation-state="draft"]')).toBeVisible();
  });
});

function review(type: (typeof recordTypes)['service' | 'charter'], texts: z.infer<typeof textsSchema>): void {
  const records = Object.keys(type.parts).map((part) => [
    part,
    { state: 'reviewed', sourceDigest: findSourceDigest(type, part, texts['fr']) },
  ]);
  texts['ar'] = { ...texts['ar'], translation: Object.fromEntries(records) };
}
