import { z } from 'zod';

const placeSchema = z.object({
  kind: z.string(),
  documentId: z.string(),
  locale: z.string(),
  title: z.string(),
});

const linkSchema = z.object({
  url: z.string(),
  reason: z.enum(['gone', 'unknown-host', 'silent', 'broken', 'private', 'endless']),
  failingSince: z.string(),
  places: z.array(placeSchema),
});
export type FailingLink = z.infer<typeof linkSchema>;

/** What `GET /links` of `cms/src/links` answers. */
export const linkListSchema = z.object({
  links: z.array(linkSchema),
  /** Nothing before the first check. */
  run: z.object({ endedAt: z.string(), checked: z.number(), failing: z.number(), reachable: z.boolean() }).nullable(),
  isChecking: z.boolean(),
});
export type LinkList = z.infer<typeof linkListSchema>;
