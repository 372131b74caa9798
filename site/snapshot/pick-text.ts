import { type Locale, localeFacts, sourceLocale, type Texts } from '@portal/content/schema';

/** A text and the language it is really in; `lang` and `dir` of the block follow from it. */
export interface Picked<Value> {
  readonly value: Value;
  readonly locale: Locale;
  readonly isFallback: boolean;
}

/**
 * One field in the reader's language, else in the language people of that language read next, else in the source.
 * Empty lists count as missing.
 */
export function pickText<Text extends object, Field extends keyof Text>(
  texts: Texts<Text>,
  locale: Locale,
  field: Field,
): Picked<NonNullable<Text[Field]>> | undefined {
  for (const candidate of [locale, ...localeFacts[locale].fallback]) {
    const value = texts[candidate]?.[field];
    if (value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0)) {
      return { value: value as NonNullable<Text[Field]>, locale: candidate, isFallback: candidate !== locale };
    }
  }
  return undefined;
}

/** A field the contract requires in the source language. */
export function pickRequired<Text extends object, Field extends keyof Text>(
  texts: Texts<Text>,
  locale: Locale,
  field: Field,
): Picked<NonNullable<Text[Field]>> {
  const picked = pickText(texts, locale, field);
  if (!picked)
    throw new Error(`Field "${String(field)}" has no text in ${sourceLocale}, although the contract requires it.`);
  return picked;
}

/** `lang` and `dir` attributes of a block that is not in the page's language; nothing otherwise. */
export function toLangAttributes(picked: Picked<unknown>): { lang?: Locale; dir?: 'ltr' | 'rtl' } {
  return picked.isFallback ? { lang: picked.locale, dir: localeFacts[picked.locale].direction } : {};
}
