import { z } from 'zod';

/** A file of Strapi's media library. `size` is in thousands of bytes; PostgreSQL sends it as text. */
const mediaSchema = z.looseObject({
  url: z.string().min(1),
  mime: z.string(),
  size: z.coerce.number(),
  updatedAt: z.string(),
});

/**
 * A file of the media library in the shape of the contract, at its address at the CMS.
 * A file replaced in the library keeps its address: the day it was changed makes it another one.
 *
 * @returns what Strapi sent when it is no file: the contract says so with the record and the field
 */
export function toMedia(value: unknown): unknown {
  if (value === null || value === undefined) return undefined;
  const media = mediaSchema.safeParse(value);
  if (!media.success) return value;
  const { url, mime, size, updatedAt } = media.data;
  return { url: `${url}#${updatedAt}`, mime, bytes: Math.round(size * 1000) };
}
