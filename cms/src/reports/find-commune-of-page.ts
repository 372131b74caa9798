import type { Core } from '@strapi/strapi';

/** The commune whose officer can mend a page; empty for pages of the network and for communes that do not exist. */
export async function findCommuneOfPage(strapi: Core.Strapi, page: string): Promise<string> {
  const slug = /^\/[a-z]+\/(?:bureaux|territoires)\/([^/]+)\/$/.exec(page)?.[1];
  if (slug === undefined) return '';
  const found = await strapi.db.query('api::commune.commune').findOne({ where: { slug }, select: ['slug'] });
  return found === null ? '' : slug;
}
