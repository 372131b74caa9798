import type { Locale } from '@portal/content/schema';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { findFreeSlug } from './find-free-slug';
import { importedTable } from './imported-table';
import { isPresent } from './is-present';
import type { Counter } from './settle-places';

const uid = 'api::contact-point.contact-point';

/**
 * The place of a service as the draft of a counter, once for all services that are given there. One that was brought
 * before stays as its officer has made it; in another language it gets the words of that language.
 */
export async function writeCounter(
  strapi: Core.Strapi,
  counter: Counter,
  locale: Locale,
  trx: Knex.Transaction,
): Promise<void> {
  const table = () => strapi.db.connection(importedTable).transacting(trx);
  const identifier = `place/${counter.externalId}`.slice(0, 120);
  const known: { locale: string; document_id: string }[] = await table().where({ external_id: identifier });
  if (known.some((row) => row.locale === locale)) return;
  const { name, address, commune, organisation, phone, email, hours, position } = counter;
  const title = name || commune;
  const text: Readonly<Record<string, unknown>> = {
    name: title,
    ...(address !== '' && { address }),
    // Strapi keeps a link in each language.
    organisation: { set: [{ documentId: organisation }] },
  };
  const documents = strapi.documents(uid);
  let documentId = known[0]?.document_id;
  if (documentId !== undefined && (await isPresent(strapi, uid, documentId))) {
    await documents.update({ documentId, locale, data: text });
  } else {
    const slug = await findFreeSlug(strapi, uid, title, identifier);
    const shared = { slug, commune, phone, email, hours, position };
    ({ documentId } = await documents.create({ locale, status: 'draft', data: { ...text, ...shared } }));
  }
  await table().insert({ external_id: identifier, locale, document_id: documentId });
}
