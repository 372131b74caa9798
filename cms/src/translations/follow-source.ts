import { type Block, isLocale, type Kind, recordTypes, sourceLocale, toStrapiName } from '@portal/content/schema';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { findKind } from '../content-types/find-kind';
import { decideTranslation } from './decide-translation';
import { keepSources, listChangedParts } from './keep-sources';
import { parseAsked } from './parse-asked';
import { mergeFields, readDraft } from './read-version';

const writes = new Set(['create', 'update', 'clone']);
const marks = { minorEdit: false, proofread: false } as const;

const paramsSchema = z.looseObject({
  documentId: z.string().optional(),
  locale: z.unknown(),
  data: z.record(z.string(), z.unknown()),
});

/**
 * Remembers of every part of a translation which French text it was made from. Only the digest of that text is kept:
 * `outdated` follows by comparing, so that no save of the French has to write into other languages.
 */
export function followSource(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const kind = findKind(context.uid);
    const parsed = paramsSchema.safeParse(context.params);
    if (!kind || !writes.has(context.action) || !parsed.success) return next();
    const data = await toData(strapi, kind, context.action, parsed.data);
    if (data) Object.assign(context.params, { data });
    return next();
  });
}

async function toData(
  strapi: Core.Strapi,
  kind: Kind,
  action: string,
  { documentId, locale = sourceLocale, data }: z.infer<typeof paramsSchema>,
): Promise<Record<string, unknown> | undefined> {
  const { translation: field, ...sent } = data;
  // A copy has the texts of its original, and what is known of them.
  if (action === 'clone') return { ...sent, ...marks };
  const isScript = strapi.requestContext.get() === undefined;
  if (isScript && field !== undefined) return undefined;
  if (typeof locale !== 'string' || !isLocale(locale) || !speaksOfTexts(kind, data)) return undefined;

  const id = action === 'update' ? documentId : undefined;
  const before = id === undefined ? undefined : await readDraft(strapi, kind, id, locale);
  const after = mergeFields(before, sent);
  const source =
    locale === sourceLocale || id === undefined ? undefined : await readDraft(strapi, kind, id, sourceLocale);
  await keepWhatWasRead(strapi, { kind, locale, before, after, source });
  const translation = decideTranslation(recordTypes[kind], {
    locale,
    before,
    after,
    source,
    asked: parseAsked(field),
    minorEdit: data['minorEdit'] === true,
    proofread: data['proofread'] === true,
    reader: findReader(strapi),
  });
  return { ...sent, ...marks, translation: Object.keys(translation).length > 0 ? translation : null };
}

interface Texts {
  readonly kind: Kind;
  readonly locale: string;
  readonly before: Block;
  readonly after: Block;
  readonly source: Block;
}

/** French before it changes, and French that is being translated: a draft may be thrown away later. */
async function keepWhatWasRead(strapi: Core.Strapi, { kind, locale, before, after, source }: Texts): Promise<void> {
  if (locale === sourceLocale) return keepSources(strapi, kind, before, listChangedParts(kind, before, after));
  return keepSources(strapi, kind, source, Object.keys(recordTypes[kind].parts));
}

function speaksOfTexts(kind: Kind, data: Readonly<Record<string, unknown>>): boolean {
  const fields = [...Object.keys(recordTypes[kind].text).map(toStrapiName), 'translation', ...Object.keys(marks)];
  return fields.some((field) => data[field] !== undefined);
}

const userSchema = z.object({ firstname: z.string().nullish(), lastname: z.string().nullish() });

function findReader(strapi: Core.Strapi): { name: string | undefined; today: string } {
  const user = userSchema.safeParse(strapi.requestContext.get()?.state?.['user']).data;
  const name = [user?.firstname, user?.lastname].filter(Boolean).join(' ').slice(0, 200);
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Africa/Casablanca' }).format(new Date());
  return { name: name === '' ? undefined : name, today };
}
