import { isLocale, type Locale } from '@portal/content/schema';

/** Names under which browsers ask for the languages of Morocco. */
const aliases: Readonly<Record<string, Locale>> = {
  ber: 'zgh',
  tzm: 'zgh',
  shi: 'zgh',
  rif: 'zgh',
  zgh: 'zgh',
  ary: 'ary',
};

/** The portal's language a browser would like best, or nothing when it wants none of them. */
export function chooseLocale(acceptLanguage: string | undefined): Locale | undefined {
  return (acceptLanguage ?? '')
    .slice(0, 500)
    .split(',')
    .map((part, index) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const weight = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find(Boolean);
      return { tag, weight: Number(weight ?? 1), index };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || a.index - b.index)
    .map(({ tag }) => toLocale(tag))
    .find((locale) => locale !== undefined);
}

function toLocale(tag: string): Locale | undefined {
  const [language = '', ...rest] = tag.split('-');
  // `ar-ary` is how some systems write Moroccan Arabic.
  if (language === 'ar' && rest.includes('ary')) return 'ary';
  const alias = aliases[language];
  return alias ?? (isLocale(language) ? language : undefined);
}
