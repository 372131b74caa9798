import { z } from 'zod';
import { localeSchema } from './locale.ts';

/** The kinds whose records say when somebody last checked them, those that change most first. */
export const verifiedKinds = ['office', 'contact-point', 'service', 'organisation'] as const;
export type VerifiedKind = (typeof verifiedKinds)[number];

const placeShape = {
  documentId: z.string(),
  title: z.string(),
  /** Slug of the commune; empty for what belongs to the network. */
  commune: z.string(),
};

const waitingEventSchema = z.object({
  ...placeShape,
  startsOn: z.iso.date(),
  precision: z.enum(['day', 'month', 'year']),
  status: z.enum(['confirmed', 'to-confirm', 'cancelled', 'moved']),
});
export type WaitingEvent = z.infer<typeof waitingEventSchema>;

const unverifiedSchema = z.object({
  ...placeShape,
  kind: z.enum(verifiedKinds),
  /** The day of the last check; null when nobody has said that it was checked. */
  verifiedOn: z.iso.date().nullable(),
});
export type Unverified = z.infer<typeof unverifiedSchema>;

/** What `GET /homepage/waiting` answers: of the communes of whoever asks, and of no other. */
export const waitingSchema = z.object({
  /** Absent for whoever reads no requests. Counts only: what a request says is read at the desk. */
  requests: z.object({ unopened: z.int(), unanswered: z.int() }).optional(),
  reports: z.int(),
  /** Web addresses in published pages that no longer answer; 0 for whoever mends none. */
  deadLinks: z.int(),
  unverified: z.object({ months: z.int(), total: z.int(), items: z.array(unverifiedSchema) }),
  /** Records with a part that is missing, outdated, or not read by a native reader. */
  translations: z.array(
    z.object({ locale: localeSchema, missing: z.int(), outdated: z.int(), draft: z.int(), total: z.int() }),
  ),
  events: z.object({ days: z.int(), coming: z.array(waitingEventSchema), unsettled: z.array(waitingEventSchema) }),
  /** Names by code, of the communes above. */
  communes: z.record(z.string(), z.string()),
});
export type Waiting = z.infer<typeof waitingSchema>;

const checkedSchema = z.object({
  verifiedOn: z.iso.date().nullable(),
  verifiedBy: z.string().max(200).nullable(),
  confirmedOn: z.iso.date().nullable(),
});
export type Checked = z.infer<typeof checkedSchema>;

/** What the draft and the published version said before, to take a click back. */
export const formerCheckSchema = z.object({ draft: checkedSchema, published: checkedSchema.nullable() });
export type FormerCheck = z.infer<typeof formerCheckSchema>;

export const verifyRequestSchema = z.strictObject({
  kind: z.enum(verifiedKinds),
  documentId: z.string().min(1).max(64),
});
export const undoRequestSchema = verifyRequestSchema.extend({ former: formerCheckSchema });
export const verifyAnswerSchema = z.object({ verifiedOn: z.iso.date(), former: formerCheckSchema });
