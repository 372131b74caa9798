import { type Locale, localeFacts, locales, sourceLocale } from '@portal/content/schema';
import { setFrenchSpaces, strings } from '@portal/content/strings';
import { createInstance, type TFunction } from 'i18next';

const instance = createInstance();

await instance.init({
  resources: Object.fromEntries(
    locales.map((locale) => [locale, { translation: locale === 'fr' ? setFrenchSpaces(strings.fr) : strings[locale] }]),
  ),
  supportedLngs: [...locales],
  fallbackLng: {
    ...Object.fromEntries(locales.map((locale) => [locale, [...localeFacts[locale].fallback]])),
    default: [sourceLocale],
  },
  interpolation: { escapeValue: false },
  returnNull: false,
});

export type Translate = TFunction;

/** Interface words of one language. Keys are checked by the compiler against `content/strings/fr`. */
export function createTranslate(locale: Locale): Translate {
  return instance.getFixedT(locale);
}
