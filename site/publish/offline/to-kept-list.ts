import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Locale, localeFacts } from '@portal/content/schema';
import { type KeptFile, type KeptList, listFormat } from '../../features/offline/kept-list.ts';
import { createTranslate } from '../../i18n/translate.ts';
import { listParts, readKeptPages } from './list-kept-paths.ts';

/** What a phone may keep of one language of this release. */
export async function toKeptList(site: string, locale: Locale): Promise<KeptList> {
  const t = createTranslate(locale);
  const pages = await readKeptPages(site, locale);
  const parts = await listParts(site, locale, pages);
  const files: KeptFile[] = [];
  for (const path of parts) files.push({ path, hash: digest(await readFile(join(site, path))) });
  for (const { path, html } of pages) {
    // The mark of the quick exit, which every at-risk page has in its header.
    const isSensitive = html.includes('data-quick-exit') && ({ isSensitive: true } as const);
    files.push({ path, hash: digest(html), ...isSensitive });
  }
  return {
    format: listFormat,
    version: digest(JSON.stringify(files)),
    locale,
    intl: [...localeFacts[locale].intl],
    words: {
      kept: t('offline.notice.kept', { date: '{{date}}' }),
      notKept: t('offline.notice.notKept'),
      about: t('offline.notice.about'),
    },
    files,
  };
}

function digest(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 16);
}
