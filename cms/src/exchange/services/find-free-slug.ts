import { createHash } from 'node:crypto';
import type { Core, UID } from '@strapi/strapi';

/** From the title where it is in Latin letters; else, or when it is taken, with a piece of the identifier. */
export async function findFreeSlug(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  title: string,
  externalId: string,
): Promise<string> {
  const words = title
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-');
  const base = words.slice(0, 64).replaceAll(/^-+|-+$/g, '');
  const taken = base === '' || (await strapi.db.query(uid).findOne({ where: { slug: base }, select: ['id'] }));
  if (!taken) return base;
  const piece = createHash('sha256').update(externalId).digest('hex').slice(0, 10);
  return `${base === '' ? 'import' : base}-${piece}`;
}
