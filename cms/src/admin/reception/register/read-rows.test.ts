import { requestContentSchema } from '@portal/content/schema/request.ts';
import { describe, expect, test } from 'vitest';
import { guessColumns } from './guess-columns.ts';
import { groupWords, languageWords, stateWords } from './list-words.ts';
import { type Cell, readRows, toDay } from './read-rows.ts';

const target = {
  commune: 'agadir',
  today: '2026-11-22',
  defaultLanguage: 'fr',
  words: {
    theme: { health: ['Santé', 'الصحة'], work: ['Travail'] },
    profileGroup: groupWords,
    state: stateWords,
    language: languageWords,
  },
} as const;
const header = ['Date', 'Nom et prénom', 'Tél.', 'Besoin', 'Statut', 'Observations', 'Quartier'];

test('guesses what the columns of a register are', () => {
  expect(guessColumns(header)).toEqual({ day: 0, name: 1, contact: 2, theme: 3, state: 4, message: 5 });
  expect(guessColumns(['التاريخ', 'الاسم', 'الهاتف'])).toEqual({ day: 0, name: 1, contact: 2 });
});

describe('a line of the old register', () => {
  const read = (...cells: Cell[]) => readRows([header, cells], guessColumns(header), target).read[0];

  test('becomes a line of the new one; what has no column goes into the notes', () => {
    const row = read(new Date('2025-03-04T00:00:00Z'), 'Amina', '+212600000000', 'SANTE', 'écoute', '=1+1', 'Talborjt');
    expect(row?.doubts).toEqual([]);
    expect(row?.visit).toMatchObject({ week: '2025-W10', theme: 'health', state: 'listening', channel: 'import' });
    expect(row?.visit.content).toMatchObject({
      name: 'Amina',
      contact: '+212600000000',
      message: '=1+1\nQuartier: Talborjt',
    });
  });

  test('is taken with a doubt where it says what nobody knows, and keeps the words', () => {
    const row = read('un mardi', 'B', 612345678, 'Plomberie', 'en cours', null, null);
    expect(row?.doubts).toEqual(['day', 'theme', 'state']);
    expect(row?.visit).toMatchObject({ theme: 'unsaid', state: 'closed', week: '2026-W47' });
    expect(row?.visit.content.message).toBe('un mardi\nBesoin: Plomberie\nStatut: en cours');
    expect(row?.visit.content.contact).toBe('612345678');
  });

  test('is shortened rather than refused, and always holds the contract', () => {
    const row = read('1/2/2026', 'x'.repeat(500), '', '', '', 'م'.repeat(9000), '');
    expect(row?.doubts).toEqual(['shortened']);
    expect(requestContentSchema.safeParse(row?.visit.content).success).toBe(true);
  });

  test('is understood in the language it was written in', () => {
    const row = read('2026-01-05', 'أمينة', '', 'الصحة', 'مغلق', '', '');
    expect(row?.doubts).toEqual([]);
    expect(row?.visit).toMatchObject({ theme: 'health', state: 'closed', content: { name: 'أمينة', message: '—' } });
  });

  test('with nothing in it is counted, not taken', () => {
    const { read: rows, empty } = readRows([header, [null, ' ', ''], ['', 'Ali']], guessColumns(header), target);
    expect([rows.length, empty, rows[0]?.number]).toEqual([1, 1, 3]);
  });
});

test.each([
  ['22/11/2025', '2025-11-22'],
  ['5-1-25', '2025-01-05'],
  ['2025-11-22T10:00', '2025-11-22'],
  ['31/02/2025', undefined],
  ['23/11/2026', undefined],
  ['', undefined],
])('the day %s is %s', (text, day) => {
  expect(toDay(text, '2026-11-22')).toBe(day);
});
