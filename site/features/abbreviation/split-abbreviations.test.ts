import { describe, expect, test } from 'vitest';
import { type GlossaryEntry, type ProsePart, splitAbbreviations } from './split-abbreviations.ts';

const glossary = new Map<string, GlossaryEntry>(
  [
    { acronym: 'CNSS', expansion: 'Caisse Nationale de Sécurité Sociale' },
    { acronym: 'AMO', expansion: 'Assurance Maladie Obligatoire' },
    { acronym: 'M&D', expansion: 'Migrations & Développement' },
    { acronym: 'MD', expansion: 'Médecins' },
  ].map((entry) => [entry.acronym, entry]),
);

/** As a visitor reads it. */
function show(parts: readonly ProsePart[]): string {
  return parts.map(({ text }) => text).join('');
}

describe('splitAbbreviations', () => {
  test('expands the first use on a page, in whichever text it stands, and no other', () => {
    const seen = new Set<string>();
    expect(show(splitAbbreviations('Allez à la CNSS. La CNSS répond.', glossary, seen))).toBe(
      'Allez à la CNSS (Caisse Nationale de Sécurité Sociale). La CNSS répond.',
    );
    expect(show(splitAbbreviations('Écrivez à la CNSS.', glossary, seen))).toBe('Écrivez à la CNSS.');
  });

  test('another page begins anew', () => {
    splitAbbreviations('La CNSS', glossary, new Set());
    expect(show(splitAbbreviations('La CNSS', glossary, new Set()))).toContain('Caisse');
  });

  test.each([
    'La CNSS (la caisse des retraites) paie.',
    "L'assurance maladie (AMO) couvre les soins.",
    'La caisse nationale de sécurité sociale, ou CNSS, paie.',
  ])('leaves "%s", which says it itself, and counts it as the first use', (text) => {
    const seen = new Set<string>();
    expect(show(splitAbbreviations(text, glossary, seen))).toBe(text);
    expect(seen.size).toBe(1);
  });

  test('sees the acronym behind an Arabic preposition and a French article', () => {
    expect(show(splitAbbreviations('سيروا لCNSS', glossary, new Set()))).toContain('CNSS (Caisse');
    expect(show(splitAbbreviations("L'AMO aide", glossary, new Set()))).toContain('AMO (Assurance');
  });

  test('does not take part of a longer word for an acronym', () => {
    expect(splitAbbreviations('RAMOS, CNSSX, R&MD', glossary, new Set())).toEqual([
      { kind: 'text', text: 'RAMOS, CNSSX, R&MD' },
    ]);
  });

  test('reads M&D as one acronym', () => {
    expect(show(splitAbbreviations('M&D aide', glossary, new Set()))).toBe('M&D (Migrations & Développement) aide');
  });

  test('keeps the groups of a number together, and leaves years alone', () => {
    const parts = splitAbbreviations(
      'اتصلوا ب +212 520 44 71 00 أو 37 37 منذ 2024، عدد السكان 7 040',
      glossary,
      new Set(),
    );
    expect(parts.filter(({ kind }) => kind === 'number').map(({ text }) => text)).toEqual([
      '+212 520 44 71 00',
      '37 37',
      '7 040',
    ]);
  });

  test('loses nothing of the text, markup included', () => {
    const text = 'Un <b>CNSS</b> & "AMO" 2024';
    const parts = splitAbbreviations(text, glossary, new Set(['CNSS', 'AMO']));
    expect(parts.map((part) => part.text).join('')).toBe(text);
  });
});
