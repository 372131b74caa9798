import { expect, test } from 'vitest';
import { listNearSkeletons, toSkeleton } from './to-skeleton.ts';
import { toSound } from './to-sound.ts';

const beginningOf = (skeleton: string) => skeleton.slice(0, 2);
const findPlace = (word: string) => beginningOf(toSkeleton(toSound(word)));

test.each([
  ['pension', 'bonsion', 'pansyon'],
  ['tomobil', 'tonobil', 'طوموبيل', 'ⵟⵓⵎⵓⴱⵉⵍ'],
  ['hopital', 'opital', 'hôpital', 'obital'],
  ['retraite', 'retrete', 'rotrite'],
])('spellings of %s lie together', (word, ...others) => {
  for (const other of others) expect(findPlace(other), other).toBe(findPlace(word));
});

test.each([
  ['cretificat', 'certificat'],
  ['dpiplome', 'diplome'],
  ['siurance', 'suirance'],
  ['مخاكمة', 'محاكمة'],
])('%s is also looked for where %s lies', (typed, meant) => {
  expect([findPlace(typed), ...listNearSkeletons(typed).map(beginningOf)]).toContain(findPlace(meant));
});
