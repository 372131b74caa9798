import { z } from 'zod';

const versionSchema = z.object({
  id: z.number(),
  publishedAt: z.string(),
  publishedBy: z.string().nullable(),
  /** The oldest that is kept: there is nothing to compare it with. */
  isFirst: z.boolean(),
  changes: z.array(
    z.object({
      field: z.string(),
      parts: z.array(z.object({ change: z.enum(['same', 'added', 'removed']), text: z.string() })),
    }),
  ),
});
export type Version = z.infer<typeof versionSchema>;

/** What `GET /versions/<kind>/<documentId>` of `cms/src/versions` answers, newest first. */
export const versionListSchema = z.object({ versions: z.array(versionSchema) });
