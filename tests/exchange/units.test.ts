import { recordTypes } from '@portal/content/schema';
import { describe, expect, it } from 'vitest';
import { markTexts } from '../../cms/src/translations/exchange/exchanged-unit.ts';
import { judgeUnit } from '../../cms/src/translations/exchange/judge-unit.ts';
import { applyUnits } from '../../cms/src/translations/units/apply-units.ts';
import { findTextProblem } from '../../cms/src/translations/units/check-text.ts';
import { listUnits } from '../../cms/src/translations/units/list-units.ts';

const type = recordTypes.service;
const source = {
  title: 'Demander un papier',
  summary: 'Le bureau aide.',
  documents: 'La carte\r\nUne photo',
  steps: [
    { id: 4, kind: 'gather', text: 'Rassemblez.' },
    { id: 5, kind: 'go', text: 'Allez au guichet.' },
  ],
  searchWords: 'papier',
};
const target = { title: 'طلب وثيقة', steps: [{ id: 9, kind: 'gather', text: 'اجمع.' }] };
const units = listUnits(type, source, target);
const find = (path: string) => units.find((unit) => unit.path === path);

describe('the texts of a record', () => {
  it('stand beside their translation, in the order of the page, the words for the search last', () => {
    const order = ['title', 'summary', 'documents', 'steps.1.text', 'steps.2.text', 'searchWords'];
    expect(units.map(({ path }) => path)).toEqual(order);
    expect(find('searchWords')).toMatchObject({ part: 'search', source: 'papier', target: '', editor: 'lines' });
    expect(find('documents')).toMatchObject({ source: 'La carte\nUne photo', target: '', editor: 'lines' });
    expect(find('steps.1.text')).toMatchObject({ part: 'steps', source: 'Rassemblez.', target: 'اجمع.' });
  });

  it('come back as fields of Strapi, each item with the pictogram of its French', () => {
    const changes = new Map([
      ['summary', ' يساعد المكتب. '],
      ['steps.2.text', 'اذهب.'],
      ['title', ''],
    ]);
    expect(applyUnits(type, source, target, changes)).toEqual({
      title: null,
      summary: 'يساعد المكتب.',
      steps: [
        { kind: 'gather', text: 'اجمع.' },
        { kind: 'go', text: 'اذهب.' },
      ],
    });
  });

  it('keep an untranslated item in its place, and drop those at the end', () => {
    expect(applyUnits(type, source, {}, new Map([['steps.2.text', 'اذهب.']]))).toEqual({
      steps: [
        { kind: 'gather', text: '' },
        { kind: 'go', text: 'اذهب.' },
      ],
    });
    expect(applyUnits(type, source, target, new Map([['steps.1.text', '']]))).toEqual({ steps: [] });
  });

  it.each([
    ['summary', '<b>مكتب</b>', { problem: 'html' }],
    ['summary', 'a\u202eb', { problem: 'control' }],
    ['summary', 'a\u0000b', { problem: 'control' }],
    ['title', 'سطر\nآخر', { problem: 'multi-line' }],
    ['summary', 'a'.repeat(261), { problem: 'too-long', max: 260 }],
    ['steps.1.text', 'a'.repeat(501), { problem: 'too-long', max: 500 }],
    ['documents', `${'a'.repeat(300)}\n${'b'.repeat(300)}`, undefined],
    ['documents', 'a'.repeat(401), { problem: 'too-long', max: 400 }],
    ['summary', '', undefined],
  ])('are judged by the contract: %s %j', (path, text, problem) => {
    expect(findTextProblem(type, path, text)).toEqual(problem);
  });
});

describe('one text of a file', () => {
  const present = { path: 'summary', part: 'heading', field: 'summary', editor: 'paragraph' as const };
  const now = { ...present, source: 'Le bureau aide.', target: 'قديم' };
  const unit = (changes: object) => ({
    kind: 'service',
    slug: 'x',
    path: 'summary',
    source: now.source,
    target: 'جديد',
    mark: markTexts(now.source, now.target),
    ...changes,
  });

  it.each([
    ['is taken', unit({}), { kind: 'taken' }],
    ['is unchanged', unit({ target: ' قديم ' }), { kind: 'unchanged' }],
    ['was left empty', unit({ target: ' ' }), { kind: 'empty' }],
    [
      'meets French that has changed since',
      unit({ mark: markTexts('Le bureau aidait.', now.target) }),
      { kind: 'conflict', problem: 'source-changed' },
    ],
    [
      'meets a colleague’s translation',
      unit({ mark: markTexts(now.source, 'أقدم') }),
      { kind: 'conflict', problem: 'target-changed' },
    ],
    ['has the French of today and no mark', unit({ mark: '', source: ' Le  bureau aide.' }), { kind: 'taken' }],
    ['has other French and no mark', unit({ mark: '', source: 'x' }), { kind: 'conflict', problem: 'source-changed' }],
    ['breaks the contract', unit({ target: '<script>' }), { kind: 'refused', problem: 'html' }],
  ])('%s', (_name, given, verdict) => {
    expect(judgeUnit(type, now, given)).toEqual(verdict);
  });

  it('names a field that is not there', () => {
    expect(judgeUnit(type, undefined, unit({}))).toEqual({ kind: 'refused', problem: 'unknown-field' });
  });
});
