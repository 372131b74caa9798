import { createHmac, randomBytes } from 'node:crypto';
import type { Locale } from '@portal/content/schema';

/** What the visitor wrote, by the name of its field. */
export type FormValues = ReadonlyMap<string, string>;

const fields = ['commune', 'theme', 'profile', 'channel', 'name', 'contact', 'message'] as const;

export function parseForm(body: Buffer): FormValues {
  return new Map(new URLSearchParams(body.toString('utf8')));
}

/** The shape of `requestSchema`, not yet checked: the intake does that. */
export function toRequest(values: FormValues, language: Locale, address: string, now = Date.now()) {
  return {
    ...Object.fromEntries(fields.map((field) => [field, values.get(field) ?? ''])),
    language,
    consent: values.get('consent') === 'on' || values.get('consent') === 'true',
    idempotencyKey: toFormKey([language, ...fields.map((field) => values.get(field) ?? '')], address, now),
    // A box people do not see; only programs that fill in everything do. The intake judges it.
    ...(values.get('website') ? { website: values.get('website') } : {}),
  };
}

const secret = randomBytes(32);
const windowMs = 10 * 60_000;

/**
 * A page without script cannot make a key of its own. The same text sent again from the same place within
 * minutes (a double click, a reload) is the same request. Keyed with a secret that is never stored:
 * a bare hash would let short messages be guessed from it.
 */
export function toFormKey(answers: readonly unknown[], address: string, now = Date.now()): string {
  const parts = [Math.floor(now / windowMs), address, ...answers];
  const hex = createHmac('sha256', secret).update(JSON.stringify(parts)).digest('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');
}
