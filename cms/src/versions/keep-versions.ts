import { isLocale, locales, sourceLocale } from '@portal/content/schema';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { findKind, toUid } from '../content-types/find-kind';
import { nameEditor } from './name-editor';
import { toVersionData } from './version-data';
import { listVersionFields, toPopulate } from './version-fields';
import { hasVersions, storeVersion, type VersionOf } from './version-register';

/** After these the published text is another one, or none. */
const changing = new Set(['publish', 'unpublish', 'delete']);

const paramsSchema = z.looseObject({
  documentId: z.string(),
  locale: z.union([z.string(), z.array(z.string())]).nullish(),
});

/**
 * Keeps every published version of a record. Strapi's own history is not part of its free edition, and keeps drafts
 * beside what visitors have read.
 *
 * The seed is not kept as it is written, which would double the time of the first start: what was online before the
 * first change by a person is kept when that change comes.
 */
export function keepVersions(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const kind = findKind(context.uid);
    const params = paramsSchema.safeParse(context.params);
    const isByPerson = strapi.requestContext.get()?.state?.['user'] !== undefined;
    if (!kind || !params.success || !changing.has(context.action) || !isByPerson) return next();
    const { documentId } = params.data;
    const versions = toLocales(params.data.locale).map((locale) => ({ kind, documentId, locale }));
    for (const version of versions) {
      await tellFailure(strapi, async () => {
        if (!(await hasVersions(strapi, version))) await keepPublished(strapi, version);
      });
    }
    const result = await next();
    if (context.action === 'publish') {
      const publishedBy = nameEditor(strapi.requestContext.get()?.state?.['user']);
      for (const version of versions) await tellFailure(strapi, () => keepPublished(strapi, version, publishedBy));
    }
    return result;
  });
}

function toLocales(locale: string | readonly string[] | null | undefined): string[] {
  const asked = [locale ?? sourceLocale].flat();
  return asked.includes('*') ? [...locales] : asked.filter((code) => isLocale(code));
}

async function keepPublished(strapi: Core.Strapi, version: VersionOf, publishedBy: string | null = null) {
  const fields = listVersionFields(version.kind, version.locale);
  const entry = await strapi.documents(toUid(version.kind)).findOne({
    documentId: version.documentId,
    locale: version.locale,
    status: 'published',
    populate: toPopulate(fields),
  });
  if (!entry) return;
  await storeVersion(strapi, version, {
    publishedAt: new Date(entry.publishedAt ?? Date.now()),
    publishedBy,
    data: toVersionData(fields, Object.fromEntries(Object.entries(entry))),
  });
}

/** What is published stays published: a full disk must not make the editor believe that it is not. */
async function tellFailure(strapi: Core.Strapi, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    // Not the message: knex puts the values of an INSERT into it.
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    strapi.log.error(`Versions: a published version could not be kept (${reason}).`);
  }
}
