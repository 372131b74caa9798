import { z } from 'zod';

/** The five languages of the portal, in the order a visitor sees them. */
export const locales = ['fr', 'ar', 'ary', 'zgh', 'en'] as const;

export const localeSchema = z.enum(locales);
export type Locale = z.infer<typeof localeSchema>;

/** Every text is written in this language first; the others are translations of it. */
export const sourceLocale = 'fr' satisfies Locale;

export type Direction = 'ltr' | 'rtl';

interface LocaleFacts {
  /** The language's name in itself, as its speakers read it. */
  readonly endonym: string;
  readonly direction: Direction;
  /**
   * Explicit chain for Intl: no runtime knows `ary`, and Chromium does not know `zgh`;
   * without a chain the answer follows the machine's own language.
   */
  readonly intl: readonly string[];
  /** Where a missing translation is looked for before the source language. */
  readonly fallback: readonly Locale[];
}

export const localeFacts: Readonly<Record<Locale, LocaleFacts>> = {
  fr: { endonym: 'Français', direction: 'ltr', intl: ['fr'], fallback: [] },
  ar: { endonym: 'العربية', direction: 'rtl', intl: ['ar-MA'], fallback: ['fr'] },
  ary: { endonym: 'الدارجة', direction: 'rtl', intl: ['ary', 'ar-MA'], fallback: ['ar', 'fr'] },
  zgh: { endonym: 'ⵜⴰⵎⴰⵣⵉⵖⵜ', direction: 'ltr', intl: ['zgh', 'shi', 'fr'], fallback: ['fr'] },
  en: { endonym: 'English', direction: 'ltr', intl: ['en-GB'], fallback: ['fr'] },
};

export function isLocale(value: string | undefined): value is Locale {
  return localeSchema.safeParse(value).success;
}
