import { expect, test } from 'vitest';
import { listClosures } from './list-closures.ts';

const holidays = [
  { from: '2027-03-10', to: '2027-03-11', name: 'Aïd al-Fitr' },
  { from: '01-01', to: '01-01' },
  { from: '11-18', to: '11-18' },
];

test('shows what the office has announced, then the public holidays of the next three months', () => {
  const exceptions = [
    { from: '2026-11-02', to: '2026-11-03', intervals: [] },
    { from: '2027-08-02', to: '2027-08-27', intervals: [], reason: 'Congés' },
  ];
  expect(listClosures({ week: {}, exceptions }, holidays, '2026-12-20')).toEqual([
    { from: '2027-01-01', to: '2027-01-01', intervals: [], holiday: holidays[1] },
    { from: '2027-03-10', to: '2027-03-11', intervals: [], holiday: holidays[0] },
    exceptions[1],
  ]);
});

test('an office that says what it does on a public holiday is believed', () => {
  const exceptions = [{ from: '2026-11-18', to: '2026-11-18', intervals: [{ opens: '09:00', closes: '12:00' }] }];
  expect(listClosures({ week: {}, exceptions }, holidays, '2026-11-18')).toHaveLength(2);
});
