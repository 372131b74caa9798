import type { Opportunity } from '@portal/content/schema';
import { expect, test } from 'vitest';
import { isClosed, sortOpportunities } from './list-opportunities.ts';

const make = (slug: string, changes: Partial<Opportunity> = {}): Opportunity => ({
  slug,
  commune: 'agadir',
  type: 'consultation',
  sector: 'water',
  stage: 'idea',
  sources: [],
  texts: { fr: { title: slug, summary: slug } },
  ...changes,
});

test.each([
  ['on its last day', { closesOn: '2027-05-03' }, false],
  ['the day after', { closesOn: '2027-05-02' }, true],
  ['without a last day', {}, false],
  ['that is done', { stage: 'done', closesOn: '2027-12-31' }, true],
] as const)('a proposal %s is closed: %s', (_name, changes, closed) => {
  expect(isClosed(make('a', changes), '2027-05-03')).toBe(closed);
});

test('what closes soonest comes first, what is closed last', () => {
  const list = [
    make('closed-long', { closesOn: '2026-01-01' }),
    make('open', {}),
    make('closed', { closesOn: '2027-05-02' }),
    make('late', { closesOn: '2027-09-01' }),
    make('soon', { closesOn: '2027-05-04' }),
  ];
  expect(sortOpportunities(list, '2027-05-03').map(({ slug }) => slug)).toEqual([
    'soon',
    'late',
    'open',
    'closed',
    'closed-long',
  ]);
});
