import { z } from 'zod';

/** One published version of a document, as Strapi's REST API sends it; its fields are read through the contract. */
export const entrySchema = z.looseObject({
  documentId: z.string().min(1),
  slug: z.string().nullish(),
  locale: z.string().nullish(),
  publishedAt: z.string().nullish(),
  localizations: z.array(z.looseObject({ locale: z.string() })).optional(),
});
export type Entry = z.infer<typeof entrySchema>;

export const listSchema = z.object({
  data: z.array(entrySchema),
  meta: z.object({
    pagination: z.object({ page: z.int(), pageSize: z.int(), pageCount: z.int(), total: z.int() }),
  }),
});

export const failureSchema = z.object({ error: z.object({ message: z.string() }) });
