import { type Kind, type Locale, locales, recordTypes } from '@portal/content/schema';
import type { Core } from '@strapi/strapi';
import { toUid } from '../content-types/find-kind';
import { listVersionFields, toPopulate } from '../versions/version-fields';

/** A record that shows an address to visitors. */
export interface LinkPlace {
  readonly kind: Kind;
  readonly documentId: string;
  readonly locale: string;
  readonly title: string;
  /** Whose officer can mend it; the coordination's when there is none. */
  readonly commune: string | null;
}

/** Every web address in the published content, with the records it stands in. */
export async function findLinks(strapi: Core.Strapi): Promise<Map<string, LinkPlace[]>> {
  const links = new Map<string, LinkPlace[]>();
  for (const kind of Object.keys(recordTypes) as Kind[]) {
    for (const locale of locales) {
      for (const { url, place } of await listLinksOf(strapi, kind, locale)) {
        const places = links.get(url) ?? [];
        if (!places.some(({ documentId }) => documentId === place.documentId)) places.push(place);
        links.set(url, places);
      }
    }
  }
  return links;
}

async function listLinksOf(strapi: Core.Strapi, kind: Kind, locale: Locale) {
  const fields = listVersionFields(kind, locale);
  const entries = await strapi
    .documents(toUid(kind))
    .findMany({ locale, status: 'published', populate: toPopulate(fields) });
  return entries.flatMap((entry) => {
    const values: Readonly<Record<string, unknown>> = Object.fromEntries(Object.entries(entry));
    const commune = kind === 'commune' ? values['slug'] : values['commune'];
    const place: LinkPlace = {
      kind,
      documentId: entry.documentId,
      locale,
      title: String(values['title'] ?? values['name'] ?? values['acronym'] ?? values['slug'] ?? ''),
      commune: typeof commune === 'string' ? commune : null,
    };
    const urls = fields.flatMap(({ name, editor }) =>
      ['recording', 'document'].includes(editor.kind) ? [] : listUrls(values[name]),
    );
    return [...new Set(urls)].map((url) => ({ url, place }));
  });
}

function listUrls(value: unknown): string[] {
  if (typeof value === 'string') return /^https?:\/\/\S+$/.test(value) && URL.canParse(value) ? [value] : [];
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(listUrls);
  return [];
}
