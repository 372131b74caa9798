import { readFileSync } from 'node:fs';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { compareBundle } from '../../cms/src/exchange/bundle/compare-bundle.ts';
import { orderKeys } from '../../cms/src/exchange/bundle/order-keys.ts';
import { type BundleProblem, readBundle } from '../../cms/src/exchange/bundle/read-bundle.ts';
import { sayProblem } from '../../cms/src/exchange/format-comparison.ts';
import { readZip } from '../../cms/src/exchange/read-zip.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const asylum = readFileSync('content/seed/services/asile.yaml', 'utf8');
const read = (files: Record<string, string>) =>
  readBundle(new Map(Object.entries(files).map(([name, text]) => [name, encode(text)])));
const tell = ({ refused }: ReturnType<typeof read>) => refused.map(({ file, field }) => `${file} ${field}`);

describe('the files of an export', () => {
  it('have the shape of the seed: one of its files is read as it is', () => {
    const { records, refused } = read({ 'published/services/asile.yaml': asylum });
    expect(refused).toEqual([]);
    expect(records[0]).toMatchObject({ kind: 'service', name: 'asile', published: { theme: 'stay' } });
  });

  it('may hold a draft of which little is written', () => {
    const { records, refused } = read({ 'drafts/services/_1.yaml': 'texts:\n  ar:\n    title: عنوان\n' });
    expect([records.length, refused]).toEqual([1, []]);
  });

  it('that are wrong are named with the field and left out, the others are read', () => {
    const bundle = read({
      'published/services/asile.yaml': asylum,
      'published/services/autre.yaml': asylum,
      'drafts/events/a.yaml': 'slug: a\nstartsOn: demain\ntexts: { fr: { title: A } }\n',
      'drafts/events/b.yaml': 'slug: b\ncolour: red\ntexts: { fr: { title: B } }\n',
      'drafts/events/c.yaml': 'slug: [',
      'drafts/events/d.yaml': 'slug: &x d\ntexts: { fr: { title: *x } }\n',
      'drafts/events/../../evil.yaml': 'slug: e',
      'media.yaml': 'files:\n  - { file: ../../etc/passwd, name: x, mime: image/png }\n',
    });
    expect(bundle.records.map(({ name }) => name)).toEqual(['asile']);
    expect(tell(bundle)).toEqual([
      'drafts/events/../../evil.yaml (file)',
      'drafts/events/a.yaml startsOn',
      'drafts/events/b.yaml (record)',
      'drafts/events/c.yaml (file)',
      'drafts/events/d.yaml (file)',
      'published/services/autre.yaml slug',
      'media.yaml files.0.file',
    ]);
    // Whoever brings the files reads why in their own language: nothing is left in that of the program.
    const say = (language: 'fr' | 'ar') => bundle.refused.map((problem) => sayProblem(problem, language));
    expect(
      say('ar').filter((sentence) => !/[\u0621-\u064a]{3}/.test(sentence) || /\b(is|must|not)\b/.test(sentence)),
    ).toEqual([]);
    expect(say('fr')).toContain('La ligne 1 ne se lit pas (YAML). Comparez-la avec l’export d’origine.');
    expect(say('fr')).toContain('Le portail ne connaît pas ce champ : colour. Retirez-le ou corrigez son nom.');
  });

  it('with a link to nowhere or without a file of the library say so', () => {
    const bundle = read({
      'drafts/services/a.yaml': 'slug: a\norganisations: [nulle-part]\ntexts: { fr: { title: A } }\n',
      'media.yaml': `files:\n  - { file: media/${'0'.repeat(16)}.png, name: x, mime: image/png }\n`,
    });
    const { doubtful } = compareBundle(bundle, { records: [], media: { files: [], missing: [] } });
    const said = (problems: readonly BundleProblem[]) => problems.map((problem) => sayProblem(problem, 'fr'));
    expect(said(doubtful).filter((sentence) => sentence.includes('nulle-part'))).toHaveLength(1);
    expect(said(bundle.refused)).toEqual([
      'Ce fichier manque dans le dossier : remettez-le, ou retirez sa ligne de media.yaml.',
    ]);
  });

  it('take a draft that is not ready to be published, and say so', () => {
    const { records, doubtful } = read({
      'drafts/events/a.yaml': `slug: a\ntexts: { fr: { title: "${'x'.repeat(121)}" } }\n`,
    });
    expect([records.length, doubtful.map(({ field }) => field)]).toEqual([1, ['texts.fr.title']]);
  });

  it('come out of a zip, also one that was zipped again with its folder; what is no zip is refused', () => {
    const zip = (files: Record<string, string>) =>
      zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, encode(text)])));
    const names = (files: ReturnType<typeof readZip>) => (typeof files === 'string' ? files : [...files.keys()]);
    expect(names(readZip(zip({ 'published/a.yaml': 'x' })))).toEqual(['published/a.yaml']);
    expect(names(readZip(zip({ 'export/published/a.yaml': 'x', '__MACOSX/x': '' })))).toEqual(['published/a.yaml']);
    expect(readZip(encode('slug: a'))).toBe('no-zip');
    expect(readZip(zip({ 'published/a.yaml': 'x' }).subarray(0, 60))).toBe('no-zip');
  });

  it('have JSON values in one order, whichever database kept them', () => {
    const hours = { ramadan: { to: 'b', from: 'a' }, week: { sunday: [], monday: [{ closes: '2', opens: '1' }] } };
    expect(JSON.stringify(orderKeys(hours))).toBe(
      '{"week":{"monday":[{"opens":"1","closes":"2"}],"sunday":[]},"ramadan":{"from":"a","to":"b"}}',
    );
  });
});
