import {
  findFieldFacts,
  findOwnFaults,
  findToday,
  type Kind,
  type Locale,
  recordTypes,
  sourceLocale,
  toStrapiName,
} from '@portal/content/schema';
import { type Entry, toRecord } from '@portal/content/strapi/to-record.ts';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { EditorLanguage } from '../accounts/find-editor';
import { toUid } from '../content-types/find-kind';
import { toPath } from './check-fields';
import { checkPictureTexts } from './check-picture-texts';
import { findReferrers, nameRecord } from './find-referrers';
import { listPublished, readVersion } from './read-versions';
import { say } from './say';
import { type Fault, locate, toFault } from './to-fault';

interface Publication {
  readonly kind: Kind;
  readonly documentId: string;
  readonly locale: Locale;
  /** The French version goes online in the same step. */
  readonly withSource: boolean;
  readonly language: EditorLanguage;
}

/**
 * Why this version must not go online as it is: everything at which a build would stop, said beside the field.
 * Facts that all languages share count in the French version only, as on the site.
 */
export async function checkPublication(strapi: Core.Strapi, publication: Publication): Promise<Fault[]> {
  const { kind, documentId, locale, withSource, language } = publication;
  const draft = await readVersion(strapi, kind, documentId, { locale, status: 'draft' });
  if (!draft) return [];
  if (locale === sourceLocale) {
    return [
      ...checkRecord(kind, toRecord(kind, { [sourceLocale]: draft }), locale, language),
      ...(await checkLinks(strapi, publication, draft)),
      ...(await checkAddress(strapi, publication, draft)),
      ...(await checkRepeated(strapi, publication, draft)),
    ];
  }
  const source = await readVersion(strapi, kind, documentId, {
    locale: sourceLocale,
    status: withSource ? 'draft' : 'published',
  });
  if (!source)
    return [{ path: [Object.keys(recordTypes[kind].text)[0] ?? 'slug'], message: say(language, 'sourceFirst') }];
  return [
    ...checkRecord(kind, toRecord(kind, { [sourceLocale]: source, [locale]: draft }), locale, language),
    ...checkPictureTexts(source, draft, locale, language),
  ];
}

function checkRecord(kind: Kind, record: object, locale: Locale, language: EditorLanguage): Fault[] {
  const { schema, shared, text } = recordTypes[kind];
  const parsed = schema.safeParse(record, { reportInput: true });
  const shapes = parsed.success
    ? []
    : parsed.error.issues.flatMap((issue) => {
        const path = toPath(issue);
        if (path[0] === 'texts') return path[1] === locale ? [toFault(text, issue, path.slice(2), language)] : [];
        return locale === sourceLocale ? [toFault(shared, issue, path, language)] : [];
      });
  if (locale !== sourceLocale) return shapes;
  const dates = findOwnFaults(kind, record, findToday()).map(({ field, message }) => {
    const key = message.includes('in the future') ? 'future' : 'endsBefore';
    const path = field.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step));
    return locate(shared, path, say(language, key), language);
  });
  return [...shapes, ...dates];
}

const linkSchema = z.looseObject({ documentId: z.string() });

/** A link to a record that visitors cannot see. */
async function checkLinks(strapi: Core.Strapi, { kind, language }: Publication, draft: Entry): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (const [field, schema] of Object.entries(recordTypes[kind].shared)) {
    const found = findFieldFacts(schema);
    const name = toStrapiName(field);
    if (found?.facts.editor.kind === 'commune' && draft[name] && !(await isCommune(strapi, String(draft[name])))) {
      faults.push({ path: [name], message: say(language, 'commune') });
    }
    if (found?.facts.editor.kind !== 'reference') continue;
    const target = found.facts.editor.target as Kind;
    const links = z.array(linkSchema).parse([draft[name] ?? []].flat());
    const online = await listPublished(
      strapi,
      target,
      links.map(({ documentId }) => documentId),
    );
    const missing = links.filter(({ documentId }) => !online.has(documentId));
    if (missing.length === 0) continue;
    const names = missing.map((link) => nameRecord(target, link)).join(', ');
    faults.push({ path: [name], message: say(language, 'notPublished', { names }) });
  }
  return faults;
}

async function isCommune(strapi: Core.Strapi, slug: string): Promise<boolean> {
  const where = { slug, locale: sourceLocale, publishedAt: { $notNull: true } };
  return (await strapi.db.query('api::commune.commune').count({ where })) > 0;
}

/** The slug of a commune is written in all that belongs to it. */
async function checkAddress(strapi: Core.Strapi, publication: Publication, draft: Entry): Promise<Fault[]> {
  const { kind, documentId, language } = publication;
  if (kind !== 'commune') return [];
  const online: { slug: string } | null = await strapi.db
    .query(toUid(kind))
    .findOne({ where: { documentId, locale: sourceLocale, publishedAt: { $notNull: true } } });
  if (!online || online.slug === draft['slug']) return [];
  const names = await findReferrers(strapi, { kind, documentId, slug: online.slug });
  return names.length > 0 ? [{ path: ['slug'], message: say(language, 'slugUsed', { names: names.join(', ') }) }] : [];
}

/** Announced twice on one day: calendars would show both (content/schema/check-content.ts). */
async function checkRepeated(strapi: Core.Strapi, publication: Publication, draft: Entry): Promise<Fault[]> {
  const { kind, documentId, language } = publication;
  if (kind !== 'event') return [];
  const same: { title: string; commune: string | null }[] = await strapi.db.query(toUid(kind)).findMany({
    where: {
      startsOn: draft['startsOn'],
      locale: sourceLocale,
      publishedAt: { $notNull: true },
      documentId: { $ne: documentId },
    },
  });
  const fold = (title: unknown) => String(title).toLowerCase().replaceAll(/\s+/g, ' ');
  const isTwin = ({ title, commune }: { title: string; commune: string | null }) =>
    fold(title) === fold(draft['title']) && (commune ?? '') === (draft['commune'] ?? '');
  return same.some(isTwin) ? [{ path: ['title'], message: say(language, 'announcedTwice') }] : [];
}
