import { foldName } from './fold-name.ts';
import type { GivenNames } from './given-names.ts';

export const personalReasons = ['phone', 'mail', 'identity', 'title', 'given-name'] as const;
export type PersonalReason = (typeof personalReasons)[number];

export interface PersonalFinding {
  /** As it stands in the text. */
  readonly words: string;
  readonly reason: PersonalReason;
}

const digit = '[\\d\\u0660-\\u0669\\u06f0-\\u06f9]';
const patterns: readonly (readonly [PersonalReason, RegExp])[] = [
  ['mail', /[^\s@<>()]+@[^\s@<>()]+\.[^\s@<>()]+/gu],
  // Nine digits with at most the marks people put between them; numbers of pensions and of the CNSS as well.
  ['phone', new RegExp(`\\+?${digit}(?:[ .()/\\u00a0-]{0,3}${digit}){8,}`, 'gu')],
  // Identity card and residence permit: JB123456, V123456X. Spelled with a space only in capitals: "le 12345" is none.
  ['identity', /(?<![\p{L}\d])(?:[A-Za-z]{1,2}\d{5,7}[A-Za-z]?|[A-Z]{1,2} \d{6,7}[A-Z]?)(?![\p{L}\d])/gu],
  [
    'title',
    /(?<![\p{L}\d])(?:M\.|Mr\.?|Mme\.?|Mlle\.?|Mrs\.?|Ms\.?|Monsieur|Madame|Mademoiselle|Dr\.?|Docteur|Maître|Lalla|Hajj?|Hajja)[ \u00a0]+\p{Lu}[\p{L}'’.-]*/gu,
  ],
  // A function begins with the article (السيد الرئيس); what does not is a name, unless it is what the person did.
  [
    'title',
    /(?<!\p{L})(?:[وبلف]?السيدة|[وبلف]?السيد|[وبلف]?الآنسة|لالة|الحاجة|الحاج)\s+(?!ال|(?:جاءت?|قالت?|طلبت?|كانت?|من|في|لا|لم|إن|قد|ثم|بعد|إلى|على|عن|و|أن|مع|حضرت?|ليست?|لها|له|هي|هو|تريد|يريد)(?!\p{L}))\p{L}+/gu,
  ],
];

/** Calendar days and amounts are what a case is told with: `10-08-2026`, `12 000 000 DH`. */
const harmless =
  /\d{4}-\d{2}-\d{2}|\d{1,2}[./-]\d{1,2}[./-]\d{4}|\d[\d \u00a0.]*\s?(?:DH|dhs?|dirhams?|MAD|euros?|EUR|€|درهم|أورو)(?!\p{L})/giu;

/** Before a name they make it that of a place or a house. */
const placeWords = new Set(
  (
    'sidi ait oulad ouled douar dar avenue av rue boulevard bd place quartier hay hopital centre chr chu lycee ecole ' +
    'college fondation universite mosquee association cooperative bni beni imi oued souk ville commune ibn ' +
    'سيدي آيت ايت أيت أولاد دوار دار شارع زنقة ساحة حي مستشفى المستشفى مركز ثانوية مدرسة إعدادية مؤسسة جامعة مسجد جمعية تعاونية جماعة مدينة'
  ).split(' '),
);
/** After a name they make it that of a king, and so of a hospital, a street or a foundation. */
const ordinals = new Set(['ii', 'iii', 'iv', 'v', 'vi', 'premier', 'الثاني', 'الثالث', 'الخامس', 'السادس', 'الأول']);

/**
 * What in a text could tell who somebody is. It knows titles and common given names; a rare name it does not know, so
 * that the form asks its writer as well.
 */
export function findPersonalData(text: string, names: GivenNames): PersonalFinding[] {
  const told = text.normalize('NFC').replaceAll(harmless, (day) => '·'.repeat(day.length));
  const found = patterns.flatMap(([reason, pattern]) =>
    [...told.matchAll(pattern)].map(([words]) => ({ words: words.trim(), reason })),
  );
  const named = findGivenNames(told, names).filter(
    ({ words }) => !found.some((finding) => finding.words.includes(words)),
  );
  const all = [...found, ...named];
  return all.filter(({ words }, index) => all.findIndex((other) => other.words === words) === index);
}

function findGivenNames(text: string, { known, capitalised }: GivenNames): PersonalFinding[] {
  const words = text.match(/\p{L}+(?:['’]\p{L}+)*/gu) ?? [];
  return words.flatMap((word, index) => {
    if (!isName(word, known, capitalised)) return [];
    const before = foldName(words[index - 1] ?? '');
    const after = foldName(words[index + 1] ?? '');
    return placeWords.has(before) || ordinals.has(after) ? [] : [{ words: word, reason: 'given-name' as const }];
  });
}

function isName(word: string, known: ReadonlySet<string>, capitalised: ReadonlySet<string>): boolean {
  const own = foldName(word.replace(/^[dlDL]['’]/u, ''));
  if (known.has(own)) return true;
  if (/^\p{Lu}/u.test(word) && capitalised.has(own)) return true;
  // "and", "with", "to", "like" are written onto an Arabic word.
  return /^[وفبلك]/u.test(own) && known.has(own.slice(1));
}
