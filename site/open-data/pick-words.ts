import type { Texts } from '@portal/content/schema';
import { pickText } from '../snapshot/pick-text.ts';
import type { Edition } from './edition.ts';

/** Plain strings of a record for a format that has no place for the language of a single text. */
export function pickWords<Text extends object>({ locale }: Edition, texts: Texts<Text>) {
  return <Field extends keyof Text>(field: Field): NonNullable<Text[Field]> | undefined =>
    pickText(texts, locale, field)?.value;
}

/** A field that the contract requires in the source language. */
export function pickName({ locale }: Edition, texts: Texts<{ name: string }>): string {
  return pickText(texts, locale, 'name')?.value ?? '';
}

/** Leaves out what is not known: an absent field says so, an empty one would be a claim. */
export function omitUnknown<Shape extends object>(
  shape: Shape,
): { [Key in keyof Shape]: Exclude<Shape[Key], undefined> } {
  return Object.fromEntries(
    Object.entries(shape).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)),
  ) as { [Key in keyof Shape]: Exclude<Shape[Key], undefined> };
}
