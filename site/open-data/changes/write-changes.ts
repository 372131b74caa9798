import type { Kind } from '@portal/content/schema';
import { Feed } from 'feed';
import { createTranslate } from '../../i18n/translate.ts';
import type { Edition, OpenFile } from '../edition.ts';
import { identify } from '../identify.ts';
import { toPageUrl } from '../to-page-url.ts';
import { listChanged } from './list-changed.ts';

/** What a reader can follow. */
const entriesAtMost = 60;

export function nameChangesFile(locale: string): string {
  return `data/${locale}/changes.atom`;
}

/**
 * News and changes as Atom (RFC 4287), the latest first. An entry is dated by the day its content changed, never by
 * that of the build, so that the file changes with the content and not otherwise.
 */
export function writeChanges(edition: Edition): OpenFile[] {
  const { locale, origin } = edition;
  const t = createTranslate(locale);
  const changed = listChanged(edition).slice(0, entriesAtMost);
  const path = nameChangesFile(locale);
  const feed = new Feed({
    id: toUrn('changes', locale),
    title: t('openData.changes.title', { site: t('site.name') }),
    description: t('openData.changes.summary'),
    link: toPageUrl(edition, ''),
    feedLinks: { atom: `${origin}/${path}` },
    language: locale,
    author: { name: t('site.name'), link: toPageUrl(edition, '') },
    updated: new Date(changed[0]?.changedAt ?? 0),
    generator: false,
  });
  for (const { kind, slug, title, summary, url, changedAt } of changed) {
    feed.addItem({
      id: toUrn(kind, slug),
      title: escapeHtml(title),
      description: escapeHtml(summary),
      link: url,
      date: new Date(changedAt),
      category: [{ term: kind, name: t(`openData.kinds.${kind}`) }],
    });
  }
  return [[path, nameLanguage(feed.atom1(), locale)]];
}

/** The library sends texts as HTML. */
function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** The library knows a language for RSS only; without it a reader takes Arabic for whatever it likes. */
function nameLanguage(atom: string, locale: string): string {
  return atom.replace(
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">`,
  );
}

function toUrn(...key: readonly (Kind | string)[]): string {
  return `urn:uuid:${identify(...key)}`;
}
