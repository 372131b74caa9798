import * as z from 'zod/mini';
import { envelopeSchema, keyIdSchema, publicKeySchema } from '../sealing/envelope-schema.ts';
import { wrapSchema } from '../sealing/key-wrap.ts';
import { locales } from './locale.ts';
import { idempotencyKeySchema, profileGroups, requestStates, slugSchema } from './request.ts';
import {
  isoWeekSchema,
  locatorSchema,
  messageAuthors,
  publishedKeySchema,
  requestChannels,
  sealers,
} from './sealed-request.ts';

/** What passes between an officer's page "Accueil" and Strapi: `/reception/…`, for both sides of the wire. */

/** An officer with their passphrase, a colleague's one-time code, or the printed recovery sheet. */
export const holderKinds = ['officer', 'invitation', 'recovery'] as const;

/** One way to open a desk's private key. It works when its holder has proved it by opening a test. */
export const holderSchema = z.strictObject({
  id: z.number(),
  kind: z.enum(holderKinds),
  /** E-mail address of the officer, or what an officer wrote on the recovery sheet. */
  label: z.string(),
  /** Whether it is the signed-in officer's own. */
  own: z.boolean(),
  wrap: wrapSchema,
  /** Day of the last proof, or null: a wrap that nobody ever opened does not count. */
  provedOn: z.nullable(z.string()),
});
export type Holder = z.infer<typeof holderSchema>;

/**
 * `pending`: made to take the active one's place as soon as two holders have proved it; nothing is sealed to it before.
 * `retired`: a newer key has taken its place; older requests still open with it.
 */
export const deskKeyStates = ['pending', 'active', 'retired'] as const;
export const deskKeyRecordSchema = z.strictObject({
  commune: slugSchema,
  keyId: keyIdSchema,
  publicKey: publicKeySchema,
  state: z.enum(deskKeyStates),
  createdOn: z.string(),
  holders: z.array(holderSchema),
});
export type DeskKeyRecord = z.infer<typeof deskKeyRecordSchema>;

/** Working holders a desk needs before its form is published. */
export const holdersNeeded = 2;

const newHolderSchema = z.strictObject({
  kind: z.enum(holderKinds),
  label: z.string().check(z.minLength(1), z.maxLength(120)),
  wrap: wrapSchema,
});

/** `GET /reception/desk`. */
export const deskSchema = z.strictObject({
  communes: z.array(slugSchema),
  keys: z.array(deskKeyRecordSchema),
  /** Every desk of the network that can receive a hand-over, with the key to seal to. */
  otherDesks: z.array(publishedKeySchema),
  /** Published organisations, for orientation. */
  organisations: z.array(z.strictObject({ slug: slugSchema, name: z.string() })),
  names: z.strictObject({
    theme: z.record(z.string(), z.string()),
    profile: z.record(z.string(), z.string()),
    commune: z.record(z.string(), z.string()),
  }),
  /** Every name of a theme, in all languages: an old register was written in one or another. */
  themeWords: z.record(z.string(), z.array(z.string())),
  retentionDays: z.number(),
  /** Origin of the public site. */
  site: z.string(),
  /** Years of which the site has an activity report, newest first. */
  reportYears: z.array(z.string()),
});
export type Desk = z.infer<typeof deskSchema>;

/**
 * `POST /reception/keys`: the first key of a desk (active at once), or its next one (pending until it is proved, then
 * the one before is retired). Answers the {@link DeskKeyRecord}, with the ids of its holders.
 */
export const newDeskKeySchema = z.strictObject({
  commune: slugSchema,
  keyId: keyIdSchema,
  publicKey: publicKeySchema,
  holders: z.array(newHolderSchema).check(z.minLength(1), z.maxLength(20)),
});
export type NewDeskKey = z.infer<typeof newDeskKeySchema>;

/**
 * `POST /reception/keys/:keyId/holders`, answers the {@link Holder}. `replaces`: the invitation that goes in the same
 * step, or the passphrase or recovery sheet that goes once the new one is proved: in between the old one still opens.
 */
export const addHolderSchema = z.strictObject({ ...newHolderSchema.shape, replaces: z.optional(z.number()) });
export type AddHolder = z.infer<typeof addHolderSchema>;

/** `POST /reception/keys/:keyId/holders/:id/proof` → challenge; the same with `answer` → proved. */
export const proofChallengeSchema = z.strictObject({ challenge: envelopeSchema });
export const proofAnswerSchema = z.strictObject({ answer: z.string().check(z.maxLength(100)) });

/** One line of the list: the clear columns and nothing else. */
export const requestSummarySchema = z.strictObject({
  locator: locatorSchema,
  commune: slugSchema,
  theme: slugSchema,
  profileGroup: z.enum(profileGroups),
  language: z.enum(locales),
  week: isoWeekSchema,
  state: z.enum(requestStates),
  channel: z.enum(requestChannels),
  sealedBy: z.enum(sealers),
  /** Whether the visitor wrote after the office last answered. */
  waiting: z.boolean(),
});
export type RequestSummary = z.infer<typeof requestSummarySchema>;

/** An entry of the thread. `note`: for the desk only. */
export const threadEntrySchema = z.strictObject({
  idempotencyKey: idempotencyKeySchema,
  author: z.enum([...messageAuthors, 'note']),
  week: isoWeekSchema,
  sealedBy: z.enum(sealers),
  forOffice: envelopeSchema,
});

/** `GET /reception/requests?page=&state=&channel=`: what waits first, closed ones last, then the newest. */
export const requestListQuerySchema = z.strictObject({
  page: z._default(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(100_000)), 1),
  state: z.optional(z.enum(requestStates)),
  channel: z.optional(z.enum(requestChannels)),
});
export type RequestListQuery = z.infer<typeof requestListQuerySchema>;
export const requestListSchema = z.strictObject({
  requests: z.array(requestSummarySchema),
  page: z.number(),
  pages: z.number(),
  total: z.number(),
});
export type RequestList = z.infer<typeof requestListSchema>;

/** `GET /reception/requests/:locator`; opening it is written to the journal. */
export const requestDetailSchema = z.strictObject({
  ...requestSummarySchema.shape,
  envelope: envelopeSchema,
  /** Null for a visit that was written down at the desk: there is no code, and no answer can be sealed to it. */
  visitorKey: z.nullable(publicKeySchema),
  thread: z.array(threadEntrySchema),
});
export type RequestDetail = z.infer<typeof requestDetailSchema>;

/** `POST /reception/requests/:locator/entries`: an answer (sealed to both) or a note (to the desk only). */
export const newEntrySchema = z.strictObject({
  idempotencyKey: idempotencyKeySchema,
  author: z.enum(['office', 'note']),
  forOffice: envelopeSchema,
  forVisitor: z.optional(envelopeSchema),
});
export type NewEntry = z.infer<typeof newEntrySchema>;

/** `POST /reception/requests/:locator/state`. */
export const stateChangeSchema = z.strictObject({ state: z.enum(requestStates) });

/** `POST /reception/requests/:locator/handover`: opened, sealed again for the other desk, with the person's consent. */
export const handoverSchema = z.strictObject({
  to: slugSchema,
  consent: z.literal(true),
  envelope: envelopeSchema,
  thread: z.array(z.strictObject({ idempotencyKey: idempotencyKeySchema, forOffice: envelopeSchema })),
});
export type Handover = z.infer<typeof handoverSchema>;

/**
 * `POST /reception/requests/:locator/merger`: two communes have become one. The officer holds both desks, so the request
 * stays with the same people: no consent is asked anew, and its state stays what it was.
 */
export const mergerSchema = z.omit(handoverSchema, { consent: true });
export type Merger = z.infer<typeof mergerSchema>;

/** `POST /reception/desks/:commune/closure`: the desk's form closes, what came in stays readable. */
export const closureSchema = z.strictObject({ successor: slugSchema });

/** One visit, call, outreach meeting or line of the old Excel base. `POST /reception/register` takes up to 500. */
export const registerEntrySchema = z.strictObject({
  idempotencyKey: idempotencyKeySchema,
  locator: locatorSchema,
  commune: slugSchema,
  theme: slugSchema,
  profileGroup: z.enum(profileGroups),
  language: z.enum(locales),
  /** Of the visit; may lie in the past for an import. */
  week: isoWeekSchema,
  state: z.enum(requestStates),
  channel: z.enum(requestChannels),
  envelope: envelopeSchema,
});
export type RegisterEntry = z.infer<typeof registerEntrySchema>;
/** At most 2 MB in all: entries of the smallest envelope fit, longer ones go in smaller batches. */
export const registerSchema = z.strictObject({
  entries: z.array(registerEntrySchema).check(z.minLength(1), z.maxLength(500)),
});

/** `locator-taken`: seal again under another locator. `key-reused`: this idempotency key stands for something else. */
export const registerOutcomes = ['stored', 'known', 'locator-taken', 'key-reused'] as const;
export const registerAnswerSchema = z.strictObject({
  results: z.array(
    z.strictObject({ idempotencyKey: idempotencyKeySchema, outcome: z.enum(registerOutcomes), locator: locatorSchema }),
  ),
});
export type RegisterAnswer = z.infer<typeof registerAnswerSchema>;

/**
 * `GET /reception/export?commune=&purpose=`: everything sealed, to be opened in the officer's browser: written as XLSX, or
 * sealed again for the commune that this one has become part of.
 */
export const registerExportQuerySchema = z.strictObject({
  commune: slugSchema,
  purpose: z._default(z.enum(['export', 'merger']), 'export'),
});
export const exportSchema = z.strictObject({ requests: z.array(requestDetailSchema) });

/**
 * `GET /reception/print?state=&channel=`: what the list shows, all pages of it, to be put on paper. With `names` also
 * what was sealed; each is written to the journal, apart.
 */
export const printQuerySchema = z.strictObject({
  state: z.optional(z.enum(requestStates)),
  channel: z.optional(z.enum(requestChannels)),
  names: z.optional(z.enum(['true', 'false'])),
});
export const printSchema = z.strictObject({
  requests: z.array(requestSummarySchema),
  /** Empty unless names were asked for. */
  sealed: z.array(requestDetailSchema),
});
export type PrintedRegister = z.infer<typeof printSchema>;

/** `GET /reception/journal?commune=`: who did what, and never what was in it; the newest first. */
export const journalActions = [
  'opened',
  'answered',
  'noted',
  'state-changed',
  'handed-over',
  'received-handover',
  'merged',
  'received-merger',
  'registered',
  'exported',
  'printed',
  'printed-names',
  'key-created',
  'key-retired',
  'holder-added',
  'holder-removed',
  'holder-proved',
  'expired',
] as const;
export const journalEntrySchema = z.strictObject({
  at: z.string(),
  who: z.string(),
  action: z.enum(journalActions),
  commune: slugSchema,
  subject: z.string(),
});
export type JournalEntry = z.infer<typeof journalEntrySchema>;
export const journalSchema = z.strictObject({ entries: z.array(journalEntrySchema) });

/**
 * Why the desk's routes refuse: `error.details.reason` of Strapi's error body, with the status beside it. A request of
 * another commune and one that does not exist are both `not-found`.
 */
export const deskRefusals = {
  invalid: 400,
  'not-found': 404,
  /** Only who has proved to open the key may exchange it or give its recovery sheet away. */
  'not-a-holder': 403,
  /** Nobody removes a colleague's working passphrase. */
  'not-yours': 403,
  /** The challenge was answered wrongly, late or twice: ask for another. */
  'not-proved': 403,
  /** Removed, the desk could no longer be opened by enough people. */
  'last-holders': 409,
  /** Another officer has just made a key for this desk, or this key is known already. */
  'key-exists': 409,
  /** Sealed to a key that is no longer the desk's: load the desk and seal again. */
  'key-retired': 409,
  /** The other desk cannot open anything at present. */
  'no-desk': 409,
  /** Somebody wrote in the meantime: load the request again and seal everything. */
  'changed-meanwhile': 409,
  'key-reused': 409,
  'not-saved': 503,
} as const;
export type DeskRefusal = keyof typeof deskRefusals;
