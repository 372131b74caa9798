import { z } from 'zod';

const megabyte = 1024 * 1024;
/** What the media library takes (`cms/src/uploads`). */
export const pictureLimit = 10 * megabyte;

export const pictureTypes = ['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/avif'] as const;

/** A photograph; what it shows is written beside it, in each language. */
export const pictureSchema = z.strictObject({
  /** At the CMS while content is read; `/media/<hash>.webp` once the publisher has made it small. */
  url: z.string().min(1),
  mime: z.enum(pictureTypes, { error: ({ input }) => `is ${String(input)}: upload a JPEG or a PNG` }),
  bytes: z
    .int()
    .min(1, 'is 0, the picture is empty: upload it again')
    .max(pictureLimit, `is more than ${pictureLimit} (${pictureLimit / megabyte} MB): make the picture smaller`),
  /** In pixels, once the publisher has made it small: the page keeps its place. */
  width: z.int().positive().optional(),
  height: z.int().positive().optional(),
});
export type Picture = z.infer<typeof pictureSchema>;

/** More would make the page of an event too heavy for a bad network. */
export const mostPictures = 6;
