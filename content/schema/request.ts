// zod/mini: this file is also loaded by the form in the visitor's browser, where the full zod weighs 93 KB.
import * as z from 'zod/mini';
import { locales } from './locale.ts';

/** Where a request goes when the visitor does not know their commune: the network's relay desk. */
export const relayDesk = 'relais';

/** What people answer when they would rather not say. */
export const unsaid = 'unsaid';

/** How the office may answer. Only what the visitor chose to give is kept. */
export const answerChannels = ['phone', 'whatsapp', 'email', 'visit'] as const;
export type AnswerChannel = (typeof answerChannels)[number];

export const requestLimits = {
  /** Characters. */
  name: 120,
  contact: 160,
  message: 4000,
  /** Bytes of the whole body: 4,000 Tifinagh letters are 12 KB, with room for form encoding. */
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
const slug = z.string().check(z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/), z.maxLength(80));

/** Made once by whoever writes and kept across retries, so that a lost answer never makes a second row. */
export const idempotencyKeySchema = z
  .string()
  .check(z.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/));

/** What the form sends. Issue codes are turned into sentences by `content/strings`, never shown as they are. */
export const requestSchema = z
  .strictObject({
    idempotencyKey: idempotencyKeySchema,
    commune: slug,
    theme: slug,
    profile: slug,
    language: z.enum(locales),
    channel: z.enum(answerChannels),
    name: z._default(cleanLine(requestLimits.name), ''),
    contact: z._default(cleanLine(requestLimits.contact), ''),
    message: cleanLine(requestLimits.message).check(z.minLength(1)),
    consent: z.literal(true),
  })
  .check(
    z.refine(({ channel, contact }) => channel === 'visit' || contact.length > 0, {
      path: ['contact'],
      error: 'required',
    }),
    z.refine(
      ({ channel, contact }) =>
        channel !== 'email' || /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;]+$/.test(contact) || contact === '',
      {
        path: ['contact'],
        error: 'email',
      },
    ),
    z.refine(
      ({ channel, contact }) =>
        (channel !== 'phone' && channel !== 'whatsapp') ||
        (contact.match(/[\d\u0660-\u0669\u06f0-\u06f9]/gu) ?? []).length >= 6 ||
        contact === '',
      { path: ['contact'], error: 'phone' },
    ),
  );
export type IntakeRequest = z.infer<typeof requestSchema>;
export type RequestField = keyof IntakeRequest;

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

/** What the intake answers. `reference` is shown to the visitor and names no one. */
export const receiptSchema = z.strictObject({ reference: z.string(), commune: slug });
export type Receipt = z.infer<typeof receiptSchema>;

/** Why the intake refused; the page finds the sentence under `contact.refused.<reason>`. */
export const refusalReasons = ['invalid', 'too-large', 'too-many', 'not-saved', 'unknown-commune'] as const;
export const refusalSchema = z.strictObject({
  reason: z.enum(refusalReasons),
  fields: z.optional(z.array(z.strictObject({ field: z.string(), code: z.string() }))),
});
export type Refusal = z.infer<typeof refusalSchema>;
