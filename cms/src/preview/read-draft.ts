import { type Kind, type Locale, locales, recordTypes, sourceLocale } from '@portal/content/schema';
import type { Core } from '@strapi/strapi';
import { toUid } from '../content-types/find-kind';
import { toFields } from '../versions/version-fields';

/** What site/cms-client reads of a file. */
const mediaFields = ['url', 'mime', 'size', 'updatedAt'];

/**
 * A record as it would be if the language on the screen were published now, in the form of the REST API: the drafts of
 * that language and of the source, which holds the facts of all languages, and the other languages as published.
 */
export async function readDraft(strapi: Core.Strapi, kind: Kind, documentId: string, shown: Locale) {
  const { shared, text } = recordTypes[kind];
  const populate = Object.fromEntries(
    toFields({ ...shared, ...text }).flatMap(({ name, editor }): [string, true | { fields: string[] }][] => {
      if (editor.kind === 'reference') return [[name, { fields: ['slug'] }]];
      if (['recording', 'document', 'pictures'].includes(editor.kind)) return [[name, { fields: mediaFields }]];
      return editor.kind === 'group' ? [[name, true]] : [];
    }),
  );
  const versions = await Promise.all(
    locales.map(async (locale) => {
      const status = locale === shown || locale === sourceLocale ? 'draft' : 'published';
      const entry = await strapi.documents(toUid(kind)).findOne({ documentId, locale, status, populate });
      return entry ? [[locale, entry] as const] : [];
    }),
  );
  return Object.fromEntries(versions.flat());
}
