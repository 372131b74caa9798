import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ContentError } from '../schema/index.ts';
import { readSeed } from './index.ts';

const today = '2026-11-22';
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'portal-seed-test-'));
  cpSync(fileURLToPath(new URL('.', import.meta.url)), folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function change(file: string, edit: (text: string) => string): void {
  const path = join(folder, file);
  const before = readFileSync(path, 'utf8');
  const after = edit(before);
  if (after === before) throw new Error(`The test changes nothing in ${file}`);
  writeFileSync(path, after);
}

function readProblems(): string[] {
  try {
    readSeed(today, folder);
    return [];
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return error.problems.map(({ where, field, message }) => `${where.split('/').at(-1)} | ${field} | ${message}`);
  }
}

test('the seed as it stands has no problem', () => {
  expect(readProblems()).toEqual([]);
});

test('names every problem at once, each with its file, its field and what is wrong', () => {
  change('services/titre-sejour.yaml', (text) => text.replace(/organisations: \[.*\]/, 'organisations: [etrangers, nobody]'));
  change('services/asile.yaml', (text) => text.replace('confidence: none', 'confidence: perhaps'));
  change('offices/agadir.yaml', (text) => `${text.trimEnd()}\nverifiedOn: '2027-01-01'\n`);
  const problems = readProblems();
  expect(problems).toContainEqual(
    'titre-sejour.yaml | organisations | names the organisation "nobody", which does not exist or is not published',
  );
  expect(problems).toContainEqual(expect.stringMatching(/^asile\.yaml \| confidence \| /));
  expect(problems).toContainEqual(expect.stringMatching(/^agadir\.yaml \| verifiedOn \| is 2027-01-01, in the future/));
});

test.each([
  ['HTML in a plain text', 'texts.fr.title', '<b>Asile</b>', 'must be plain text, without HTML tags'],
  ['an empty required text', 'texts.fr.title', '', 'must not be empty'],
  ['a direction override', 'texts.fr.title', '"Asile \\u202e"', 'control or bidi override characters'],
])('refuses %s', (_name, field, value, message) => {
  change('services/asile.yaml', (text) => text.replace(/(\n {2}fr:\n {4}title:).*/, `$1 ${value === '' ? '""' : value}`));
  expect(readProblems()).toContainEqual(expect.stringContaining(`asile.yaml | ${field} | `));
  expect(readProblems().join('\n')).toContain(message);
});

test('refuses a language that the contract does not know', () => {
  change('services/asile.yaml', (text) => text.replace('\n  en:\n', '\n  de:\n'));
  expect(readProblems().join('\n')).toContain('asile.yaml | texts');
});

test('refuses an event that ends before it starts', () => {
  change('events/journee-nationale-migration.yaml', (text) => text.replace(/^startsOn:.*$/m, "$&\nendsOn: '2020-01-01'"));
  expect(readProblems()).toContainEqual(expect.stringContaining('| endsOn | is before the start'));
});

test('refuses an event that is announced twice', () => {
  change('events/journees-promotion-baom.yaml', (text) =>
    text.replace(/( {4}title:) Journées de promotion des BAOM/, '$1 Journée  nationale de la migration, le 10 août'),
  );
  expect(readProblems()).toEqual([
    'journees-promotion-baom.yaml | title | is announced twice on that day, as "journee-nationale-migration" too; keep one of the two',
  ]);
});

test('refuses a project without commune, or of a commune that is not there', () => {
  const file = join(folder, 'opportunities', 'puits.yaml');
  const project = (commune: string) =>
    `slug: puits\n${commune}type: local-project\nsector: water\nstage: idea\nsources: []\ntexts:\n  fr:\n    title: Un puits\n    summary: Un puits.\n`;
  mkdirSync(dirname(file));
  writeFileSync(file, project(''));
  expect(readProblems()).toEqual([expect.stringContaining('puits.yaml | commune | ')]);
  writeFileSync(file, project('commune: nowhere\n'));
  expect(readProblems()).toEqual([expect.stringContaining('names the commune "nowhere", which does not exist')]);
});

test('refuses a public holiday that ends before it starts', () => {
  const file = join(folder, 'public-holidays', 'fete.yaml');
  mkdirSync(dirname(file));
  writeFileSync(file, "slug: fete\nstartsOn: '2027-03-11'\nendsOn: '2027-03-10'\nsources: []\ntexts:\n  fr:\n    name: Une fête\n");
  expect(readProblems()).toEqual(['fete.yaml | endsOn | is before the start; correct one of the two']);
});

test('refuses a file that is not YAML, by its name', () => {
  change('services/asile.yaml', () => 'slug: [');
  expect(readProblems().join('\n')).toContain('asile.yaml | (file) | is not valid YAML');
});
