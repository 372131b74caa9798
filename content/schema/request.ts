// zod/mini: this file is also loaded by the form in the visitor's browser, where the full zod weighs 93 KB.
import * as z from 'zod/mini';
import { locales } from './locale.ts';

/** Where a request goes when the visitor does not know their commune: the network's relay desk. */
export const relayDesk = 'relais';

/** What a commune writes about that wants an office of its own: no need of the guide, so no theme record. */
export const openOfficeTheme = 'ouvrir-un-baom';

/** Desks that are not a commune's: the relay, and the regional committee for vulnerable cases (CMSM). */
const networkDesks: readonly string[] = [relayDesk, 'cmsm'];
export const isNetworkDesk = (code: string): boolean => networkDesks.includes(code);

/** What people answer when they would rather not say. */
export const unsaid = 'unsaid';

/** How the office may answer; `code` means only on the follow-up page. Sealed: only the office reads it. */
export const answerWays = ['phone', 'whatsapp', 'email', 'visit', 'code'] as const;
export type AnswerWay = (typeof answerWays)[number];

/** The study's groups of people, coarse on purpose: this is all that statistics ever see of a profile. */
export const profileGroups = ['rights-holders', 'diaspora', 'returned', 'foreign', unsaid] as const;
export type ProfileGroup = (typeof profileGroups)[number];

export const requestLimits = {
  /** Characters. */
  name: 120,
  contact: 160,
  message: 4000,
  /** Bytes of a plain form: 4,000 Tifinagh letters are 12 KB, and form encoding triples them. */
  form: 60_000,
  /** Bytes of a sealed body: the largest envelope is 16 KB, in base64url 22 KB, beside its clear columns. */
  body: 40_000,
} as const;

/** NUL breaks PostgreSQL text; the other controls and bidi overrides only serve to deceive the reader. */
const deceptive = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/gu;

export function cleanText(text: string): string {
  return text.replace(deceptive, '').toWellFormed().normalize('NFC').trim();
}

/** Text of a visitor or officer, cleaned; `max` in characters. */
export const cleanLine = (max: number) =>
  z.pipe(z.string().check(z.maxLength(max * 4)), z.pipe(z.transform(cleanText), z.string().check(z.maxLength(max))));

/** Code of a commune, theme or profile. */
export const slugSchema = z.string().check(z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/), z.maxLength(80));

/** Made once by whoever writes and kept across retries, so that a lost answer never makes a second row. */
export const idempotencyKeySchema = z
  .string()
  .check(z.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/));

const content = {
  profile: slugSchema,
  answerBy: z.enum(answerWays),
  name: z._default(cleanLine(requestLimits.name), ''),
  contact: z._default(cleanLine(requestLimits.contact), ''),
  message: cleanLine(requestLimits.message).check(z.minLength(1)),
};

/** What is inside the envelope of a request, and of an entry of the register: only the office reads it. */
export const requestContentSchema = z.strictObject({ version: z.literal(1), ...content });
export type RequestContent = z.infer<typeof requestContentSchema>;

/**
 * What the visitor fills in, before it is sealed. Issue codes are turned into sentences by `content/strings`,
 * never shown as they are.
 */
export const requestSchema = z
  .strictObject({
    commune: slugSchema,
    theme: slugSchema,
    language: z.enum(locales),
    ...content,
    consent: z.literal(true),
  })
  .check(
    z.refine(({ answerBy, contact }) => answerBy === 'visit' || answerBy === 'code' || contact.length > 0, {
      path: ['contact'],
      error: 'required',
    }),
    z.refine(
      ({ answerBy, contact }) =>
        answerBy !== 'email' || /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;]+$/.test(contact) || contact === '',
      {
        path: ['contact'],
        error: 'email',
      },
    ),
    z.refine(
      ({ answerBy, contact }) =>
        (answerBy !== 'phone' && answerBy !== 'whatsapp') ||
        (contact.match(/[\d\u0660-\u0669\u06f0-\u06f9]/gu) ?? []).length >= 6 ||
        contact === '',
      { path: ['contact'], error: 'phone' },
    ),
  );
export type VisitorRequest = z.infer<typeof requestSchema>;
export type RequestField = keyof VisitorRequest;

/** The steps of a request at the desk; the study's five steps of reception, between arrival and closing. */
export const requestStates = [
  'new',
  'contact',
  'information',
  'listening',
  'accompaniment',
  'orientation',
  'closed',
] as const;
export type RequestState = (typeof requestStates)[number];
