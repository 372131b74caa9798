import { z } from 'zod';

/** What the pages of a release were made from: written by its build, read by the next. */
export const pageReadsSchema = z.object({
  /** Of all that a page is made from beside the content. Another key: nothing may be taken over. */
  key: z.string(),
  /** Names of what was read (`site/snapshot/readings`), and a hash of what stood there. */
  reads: z.array(z.tuple([z.string(), z.string()])),
  /** Positions in `reads`: what every page has read, since the modules it is made of have. */
  always: z.array(z.int()),
  /** By the path of the page: positions in `reads`. */
  pages: z.record(z.string(), z.array(z.int())),
});
export type PageReads = z.infer<typeof pageReadsSchema>;

/** From `PORTAL_REUSE`, which only the publisher's builds have. */
export const reuseSchema = z.object({
  key: z.string(),
  /** Where to write what the pages were made from. */
  writeTo: z.string(),
  /** The release before: its site, and what its pages were made from. */
  before: z.object({ site: z.string(), reads: z.string() }).optional(),
});
export type Reuse = z.infer<typeof reuseSchema>;

export function readReuse(env: NodeJS.ProcessEnv = process.env): Reuse | undefined {
  const text = env['PORTAL_REUSE'];
  return text ? reuseSchema.parse(JSON.parse(text)) : undefined;
}
