import type { Core, UID } from '@strapi/strapi';

/** Whether a document is there in any language: the Document Service looks for `locale: '*'` as for one of that name. */
export async function isPresent(strapi: Core.Strapi, uid: UID.ContentType, documentId: string): Promise<boolean> {
  return (await strapi.db.query(uid).count({ where: { documentId } })) > 0;
}
