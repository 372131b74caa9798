import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { type Locale, locales } from '@portal/content/schema';
import sirv from 'sirv';
import { z } from 'zod';
import { chromiumArguments } from '../../site/browser/find-chromium.ts';
import { indexRecords } from '../../site/publish/index-records.ts';
import type { SearchRecord } from '../../site/publish/to-search-records.ts';
import { ensureChromium } from '../portal/ensure-chromium.ts';
import type { Engine } from './engine.ts';

/** Plain Pagefind in a real browser: default settings, one record a page, the languages by their own codes. */
export async function createPagefindEngine(records: readonly SearchRecord[]): Promise<Engine> {
  const folder = mkdtempSync(join(tmpdir(), 'portal-pagefind-'));
  await indexRecords(
    records.map((record) => ({ ...record, language: record.locale })),
    folder,
  );
  for (const locale of locales)
    writeFileSync(join(folder, `${locale}.html`), `<html lang="${locale}"><title>${locale}`);
  const server = createServer(sirv(folder)).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumArguments });
  const pages = new Map<Locale, Page>();
  const bytes: Record<string, number> = {};
  for (const locale of locales) {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${port}/${locale}.html`);
    pages.set(locale, page);
  }
  return {
    name: 'Pagefind',
    bytes,
    async ask(question, locale) {
      const page = pages.get(locale);
      if (!page) return [];
      const found = await page.evaluate(async (query) => {
        const address = '/pagefind/pagefind.js';
        const pagefind = await import(address);
        const { results } = await pagefind.search(query);
        const data = await Promise.all(
          results.slice(0, 3).map((result: { data(): Promise<{ meta: { url: string } }> }) => result.data()),
        );
        return data.map(({ meta }) => meta.url);
      }, question);
      return z.array(z.string()).parse(found);
    },
    async close() {
      await browser.close();
      server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
