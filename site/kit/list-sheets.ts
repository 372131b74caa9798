import type { Locale } from '@portal/content/schema';
import { productFacts, products } from '../features/kit/products.ts';
import { toUrl } from '../i18n/localized-url.ts';
import { KitError } from './kit-error.ts';
import type { KitOptions } from './parse-kit-options.ts';

export interface KitSheet {
  /** Its page on the site. */
  readonly path: string;
  /** `agadir-depliant-fr.pdf` */
  readonly file: string;
  readonly pages: number;
}

/** @throws KitError naming the offices that the site does not have */
export function listSheets(
  known: readonly string[],
  { offices = known, locales }: Pick<KitOptions, 'offices' | 'locales'>,
): KitSheet[] {
  const unknown = offices.filter((office) => !known.includes(office));
  if (unknown.length > 0) {
    throw new KitError(`There is no office "${unknown.join('", "')}" on this site. It has: ${known.join(', ')}.`);
  }
  return offices.flatMap((office) => locales.flatMap((locale) => listSheetsOf(office, locale)));
}

function listSheetsOf(office: string, locale: Locale): KitSheet[] {
  return products.map((product) => {
    const { path, pages } = productFacts[product];
    return {
      path: toUrl(locale, `bureaux/${office}/kit/${path}/`),
      file: `${office}-${path}-${locale}.pdf`,
      pages,
    };
  });
}
