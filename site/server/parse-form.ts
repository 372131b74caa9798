import type { Locale } from '@portal/content/schema';
import { readAnswers } from '../features/contact/read-answers.ts';

/** What the visitor wrote, by the name of its field. */
export type FormValues = ReadonlyMap<string, string>;

export function parseForm(body: Buffer): FormValues {
  return new Map(new URLSearchParams(body.toString('utf8')));
}

/** The shape of `requestSchema`, not yet checked. */
export function toAnswers(values: FormValues, language: Locale): Record<string, unknown> {
  return readAnswers((name) => values.get(name), language);
}
