// zod/mini: loaded by the form in the visitor's browser.
import * as z from 'zod/mini';
import { envelopeSchema, keyIdSchema, publicKeySchema } from '../sealing/envelope-schema.ts';
import { locales } from './locale.ts';
import { idempotencyKeySchema, profileGroups, requestStates, slugSchema } from './request.ts';

/** How a request came in. */
export const requestChannels = ['web', 'walk-in', 'phone', 'outreach', 'import'] as const;
export type RequestChannel = (typeof requestChannels)[number];

/** Who closed the envelope: the visitor's own browser, or a server of ours for a browser that cannot. */
export const sealers = ['browser', 'server', 'desk'] as const;
export type Sealer = (typeof sealers)[number];

/** First part of a follow-up code: it names a request, at the desk and on the follow-up page, and opens nothing. */
export const locatorSchema = z.string().check(z.regex(/^[2-9A-HJKMNP-TV-Z]{4}$/));

/** 32 bytes, base64url. */
const digestSchema = z.string().check(z.regex(/^[\w-]{43}$/));

/** An ISO week like `2026-W47`: no day and no hour is ever kept of a request. */
export const isoWeekSchema = z.string().check(z.regex(/^\d{4}-W\d{2}$/));

/** The solved challenge of `GET /intake/challenge`, as altcha-lib writes it: base64 of JSON. */
export const proofOfWorkSchema = z.string().check(z.regex(/^[A-Za-z0-9+/=_-]+$/), z.maxLength(4000));

/** What the server needs to recognise the holder of a code, and what an answer is sealed to. */
const visitorSchema = z.strictObject({ authHash: digestSchema, publicKey: publicKeySchema });

/**
 * `POST /intake`: everything the server ever sees of a request.
 * Context of the envelope (purpose `request`): commune, locator.
 */
export const sealedRequestSchema = z.strictObject({
  version: z.literal(1),
  idempotencyKey: idempotencyKeySchema,
  locator: locatorSchema,
  commune: slugSchema,
  theme: slugSchema,
  profileGroup: z.enum(profileGroups),
  language: z.enum(locales),
  envelope: envelopeSchema,
  visitor: visitorSchema,
  consent: z.literal(true),
  /** Absent only when our own site server sealed: it vouches with its token and has a budget of its own. */
  proofOfWork: z.optional(proofOfWorkSchema),
});
export type SealedRequest = z.infer<typeof sealedRequestSchema>;

/** What the intake answers when the row was stored and read back. */
export const receiptSchema = z.strictObject({ locator: locatorSchema, commune: slugSchema });
export type Receipt = z.infer<typeof receiptSchema>;

/** Why a door refused; the page finds the sentence under `contact.refused.<reason>` or `followUp.refused.<reason>`. */
export const refusalReasons = [
  'invalid',
  'too-large',
  'too-many',
  'not-saved',
  /** This commune has no desk that can open an envelope. */
  'no-desk',
  /** Sealed to a key that the office no longer accepts: the page is old; seal again. */
  'key-retired',
  'locator-taken',
  /** The same idempotency key with another body. */
  'key-reused',
  'proof-of-work',
  /** Unknown, wrong and expired follow-up codes: one answer for all. */
  'not-found',
  /** The holder of this code has filled in the five questions before. */
  'already-rated',
] as const;
export type RefusalReason = (typeof refusalReasons)[number];
export const refusalSchema = z.strictObject({
  reason: z.enum(refusalReasons),
  fields: z.optional(z.array(z.strictObject({ field: z.string(), code: z.string() }))),
});
export type Refusal = z.infer<typeof refusalSchema>;

/** `POST /intake/follow-up`. `auth` comes from the code by `deriveFollowUp`; the secret part never leaves the phone. */
export const followUpQuestionSchema = z.strictObject({
  locator: locatorSchema,
  auth: digestSchema,
  proofOfWork: z.optional(proofOfWorkSchema),
});
export type FollowUpQuestion = z.infer<typeof followUpQuestionSchema>;

export const messageAuthors = ['visitor', 'office'] as const;

/** What the holder of a code may see. Context of each envelope (purpose `answer`): locator, idempotencyKey. */
export const followUpAnswerSchema = z.strictObject({
  commune: slugSchema,
  state: z.enum(requestStates),
  week: isoWeekSchema,
  /** Desk keys that still accept a message, newest first. */
  keyIds: z.array(keyIdSchema),
  /** Whether the five questions of satisfaction are still to be asked: the request is closed, and nobody answered. */
  mayRate: z._default(z.boolean(), false),
  thread: z.array(
    z.strictObject({
      author: z.enum(messageAuthors),
      week: isoWeekSchema,
      idempotencyKey: idempotencyKeySchema,
      envelope: envelopeSchema,
    }),
  ),
});
export type FollowUpAnswer = z.infer<typeof followUpAnswerSchema>;

/**
 * `POST /intake/follow-up/messages`: the visitor adds something.
 * `forOffice`: purpose `message`, context commune, locator, idempotencyKey. `forVisitor`: as in {@link followUpAnswerSchema}.
 */
export const followUpMessageSchema = z.strictObject({
  ...followUpQuestionSchema.shape,
  idempotencyKey: idempotencyKeySchema,
  forOffice: envelopeSchema,
  forVisitor: envelopeSchema,
});
export type FollowUpMessage = z.infer<typeof followUpMessageSchema>;

/** What is inside the envelope of a message, an answer or a note. */
export const messageContentSchema = z.strictObject({
  version: z.literal(1),
  text: z.string().check(z.minLength(1), z.maxLength(4000)),
  /** Slug of the organisation of the guide that an officer orients to. */
  organisation: z.optional(slugSchema),
});
export type MessageContent = z.infer<typeof messageContentSchema>;

/** A desk's public key as the site is compiled with it. */
export const publishedKeySchema = z.strictObject({
  commune: slugSchema,
  keyId: keyIdSchema,
  publicKey: publicKeySchema,
});
export type PublishedKey = z.infer<typeof publishedKeySchema>;

/** `GET /api/desk-keys` (build token). `demo`: made for a demonstration, its passphrase is printed for everybody. */
export const openDeskSchema = z.object({ ...publishedKeySchema.shape, demo: z._default(z.boolean(), false) });
export type OpenDesk = z.infer<typeof openDeskSchema>;
