import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { cleanPicture } from './clean-picture';

const place = { type: 'core', name: 'portal', key: 'cleaned-pictures' } as const;

const rowSchema = z.looseObject({
  id: z.union([z.number(), z.string()]),
  url: z.string(),
  formats: z.record(z.string(), z.looseObject({ url: z.string() })).nullish(),
});

/**
 * Once, at the first start that knows how: pictures uploaded before they were made anew lose the place, the hour and the
 * telephone. Visitors never saw these (the publisher makes its own pictures), but `/uploads` of the CMS is open to all.
 */
export async function cleanOldPictures(strapi: Core.Strapi): Promise<void> {
  if ((await strapi.store(place).get({})) !== null) return;
  const files = strapi.db.query('plugin::upload.file');
  const rows = z
    .array(rowSchema)
    .parse(
      await files.findMany({ where: { mime: { $startsWith: 'image/' }, provider: 'local' }, orderBy: { id: 'asc' } }),
    );
  let cleaned = 0;
  for (const { id, url, formats } of rows) {
    const toPath = (address: string) => join(strapi.dirs.static.public, address);
    for (const small of Object.values(formats ?? {})) await cleanPicture(toPath(small.url));
    const made = await cleanPicture(toPath(url));
    if (!made) continue;
    const { width, height, bytes } = made;
    // Strapi counts in thousands of bytes.
    await files.update({ where: { id }, data: { width, height, size: Math.round(bytes / 10) / 100 } });
    cleaned += 1;
  }
  await strapi.store(place).set({ value: true });
  if (cleaned > 0) strapi.log.info(`Uploads: ${cleaned} pictures lost what a camera had written into them.`);
}
