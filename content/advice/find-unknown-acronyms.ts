/** Roman numerals, names of licences and standards, words that everybody knows as they are. */
const everyday = new Set([
  'II',
  'III',
  'IV',
  'VI',
  'SMS',
  'PDF',
  'USB',
  'GPS',
  'WHATSAPP',
  'OK',
  'CD',
  'QR',
  'CV',
  'AA',
  'CC',
  'BY',
  'CS',
  'EUPL',
  'WCAG',
]);

/** Acronyms that neither the list of abbreviations nor the text itself explains. */
export function findUnknownAcronyms(text: string, known: ReadonlySet<string>): string[] {
  const found = [...text.matchAll(/(?<![\p{Script=Latin}\d&])[A-Z][A-Z&]*[A-Z](?![\p{L}\d&])/gu)]
    .filter(
      ({ 0: acronym, index }) => !known.has(acronym) && !everyday.has(acronym) && !isExplained(text, acronym, index),
    )
    .map(([acronym]) => acronym);
  return [...new Set(found)];
}

/** `OFPPT (l'office…)`, `l'office… (OFPPT)`. */
function isExplained(text: string, acronym: string, index: number): boolean {
  const after = text.slice(index + acronym.length).trimStart();
  return after.startsWith('(') || (text.slice(0, index).trimEnd().endsWith('(') && after.startsWith(')'));
}
