import type { Locale } from '@portal/content/schema';
import { type Paper, papers, productFacts, products } from '../features/kit/products.ts';
import { toUrl } from '../i18n/localized-url.ts';
import { KitError } from './kit-error.ts';
import type { KitOptions } from './parse-kit-options.ts';

export interface KitSheet {
  /** Its page on the site. */
  readonly path: string;
  /** `agadir-depliant-fr.pdf`, `agadir-affiche-a3-fr.pdf` */
  readonly file: string;
  readonly pages: number;
  readonly paper: Paper;
}

/** The sheets of each office, and the charter for the wall, which is the same in all of them. @throws KitError naming the offices that the site does not have */
export function listSheets(
  known: readonly string[],
  { offices = known, locales }: Pick<KitOptions, 'offices' | 'locales'>,
): KitSheet[] {
  const unknown = offices.filter((office) => !known.includes(office));
  if (unknown.length > 0) {
    throw new KitError(`There is no office "${unknown.join('", "')}" on this site. It has: ${known.join(', ')}.`);
  }
  return [
    ...offices.flatMap((office) => locales.flatMap((locale) => listSheetsOf(office, locale))),
    ...locales.flatMap((locale) =>
      papers.map((paper) =>
        toSheet({ path: toUrl(locale, 'charte/affiche/'), name: 'charte', pages: 1, paper, locale }),
      ),
    ),
  ];
}

function listSheetsOf(office: string, locale: Locale): KitSheet[] {
  return products.flatMap((product) => {
    const { path: name, pages, papers: ofProduct } = productFacts[product];
    const path = toUrl(locale, `bureaux/${office}/kit/${name}/`);
    return ofProduct.map((paper) => toSheet({ path, name: `${office}-${name}`, pages, paper, locale }));
  });
}

interface Wanted extends Omit<KitSheet, 'file'> {
  readonly name: string;
  readonly locale: Locale;
}

function toSheet({ path, name, pages, paper, locale }: Wanted): KitSheet {
  return { path, file: `${name}${paper === 'a4' ? '' : `-${paper}`}-${locale}.pdf`, pages, paper };
}
