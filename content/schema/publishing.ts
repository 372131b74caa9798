import { z } from 'zod';
import { localeSchema } from './locale.ts';

/** What the CMS and the publisher tell each other about publications, and what an editor is shown of it. */

/** One record; the keys of the desks; or whatever there is (after a restart, a file that was replaced). */
export const changeScopes = ['record', 'keys', 'all'] as const;
export type ChangeScope = (typeof changeScopes)[number];

export const publishingLimits = {
  /** Above this a publisher that has been away reads everything anew instead of record by record. */
  changes: 200,
  /** Seconds a question for changes may wait for one. */
  wait: 25,
  /** Problems of a failed publication that are kept; an editor mends a few at a time. */
  problems: 50,
} as const;

const number = z.int().min(0);

export const changeSchema = z.object({
  /** Larger than that of every change before it; not always by one. */
  number,
  scope: z.enum(changeScopes),
  /** What Strapi did: `publish`, `unpublish`, `delete` … */
  action: z.string(),
  /** Only of a record. */
  kind: z.string().nullable(),
  documentId: z.string().nullable(),
});
export type Change = z.infer<typeof changeSchema>;

/** `GET /api/publishing/changes?after=N` */
export const changesAnswerSchema = z.object({
  newest: number,
  changes: z.array(changeSchema),
  /** False: there are more than are listed, or some are no longer known. */
  complete: z.boolean(),
});
export type ChangesAnswer = z.infer<typeof changesAnswerSchema>;

export const failureReasons = ['content', 'loss', 'disk', 'busy', 'build'] as const;
export type FailureReason = (typeof failureReasons)[number];

export const publicationProblemSchema = z.object({
  kind: z.string().max(60),
  slug: z.string().max(200),
  documentId: z.string().max(60).nullable(),
  field: z.string().max(200),
  message: z.string().max(500),
});
export type PublicationProblem = z.infer<typeof publicationProblemSchema>;

/** `POST /api/publishing/reports`; `number` is the newest change that is part of it. */
export const publisherReportSchema = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('building'), number }),
  // Unchanged: what has changed is not to be seen on the site; what is online is so since before.
  z.strictObject({ state: z.literal('online'), number, unchanged: z.boolean() }),
  z.strictObject({
    state: z.literal('failed'),
    number,
    reason: z.enum(failureReasons),
    problems: z.array(publicationProblemSchema).max(publishingLimits.problems),
  }),
]);
export type PublisherReport = z.infer<typeof publisherReportSchema>;

/** A problem as its editor reads it: in words of the forms, in the language of the admin. */
export const explainedProblemSchema = publicationProblemSchema.omit({ message: true }).extend({
  /** The name of the record. */
  record: z.string(),
  /** The language of the admin's form in which the field stands. */
  locale: localeSchema,
  /** The name of the field. */
  label: z.string(),
  sentence: z.string(),
});
export type ExplainedProblem = z.infer<typeof explainedProblemSchema>;

const moment = z.iso.datetime();

/** `GET /publishing/state` of the admin. */
export const publishingStateSchema = z.object({
  /** The newest change, and when it was made; null before the first. */
  newest: z.object({ number, at: moment }).nullable(),
  /** The last publication that went online. */
  online: z.object({ number, at: moment }).nullable(),
  /** Since when a build is under way. */
  buildingSince: moment.nullable(),
  /** The last try failed, and nothing has gone online since. */
  failed: z
    .object({
      at: moment,
      reason: z.enum(failureReasons),
      problems: z.array(explainedProblemSchema),
      /** Problems in records that the reader may not see. */
      elsewhere: z.int(),
    })
    .nullable(),
  /** Whether the publisher has asked for changes lately. */
  listening: z.boolean(),
  /** Where the pages are. */
  site: z.string(),
});
export type PublishingState = z.infer<typeof publishingStateSchema>;

/** `GET /publishing/records/<kind>/<documentId>` of the admin: the last change of one record. */
export const recordStateSchema = z.object({
  changedAt: moment.nullable(),
  /** Null as long as the change is not online. */
  onlineSince: moment.nullable(),
  /** Where visitors read it, in each language that is published; empty before the French one is. */
  pages: z.array(z.object({ locale: localeSchema, url: z.string() })),
});
export type RecordState = z.infer<typeof recordStateSchema>;
