import { locales } from '../schema/index.ts';
import { readSeed } from '../seed/index.ts';
import { type Advice, adviseOn } from './advise.ts';
import { listTexts } from './list-texts.ts';
import { readPlainWords } from './read-plain-words.ts';

/** `npm run content:advice`: what an editor could say more simply. It advises and never fails a build. */
const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Africa/Casablanca' }).format(new Date());
const seed = readSeed(today);
const known = new Set(seed.abbreviation.map(({ acronym }) => acronym));
const vocabulary = readPlainWords();
const advice = listTexts(seed).flatMap((text) => adviseOn(text, known, vocabulary));

for (const [record, items] of Map.groupBy(advice, ({ kind, slug }) => `${kind} ${slug}`)) {
  console.log(`\n${record}`);
  for (const { locale, field, suggestion } of items) console.log(`  ${locale} ${field}: ${suggestion}`);
}
console.log('\nlanguage  long sentences  unexplained acronyms  hard words');
for (const locale of locales) {
  const count = (about: Advice['about']) =>
    advice.filter((item) => item.locale === locale && item.about === about).length;
  console.log(
    `${locale.padEnd(8)}  ${String(count('sentence')).padStart(14)}  ${String(count('acronym')).padStart(20)}  ${String(count('word')).padStart(10)}`,
  );
}
