import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findToday, type Snapshot } from '@portal/content/schema';
import { readSeed } from '@portal/content/seed';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectFolder } from '../../site/launch/project-folder.ts';
import { buildPages } from '../../site/publish/build-pages.ts';
import { pageReadsSchema } from '../../site/publish/reuse-pages/page-reads.ts';

/** The whole site of the seed, three times: what is taken over must be what would have been made. */
describe('reusePages', { timeout: 180_000 }, () => {
  // Within the project: elsewhere Astro keeps what it renders with in one place for all builds.
  const kept = join(projectFolder, '.portal', 'tests');
  mkdirSync(kept, { recursive: true });
  const folder = mkdtempSync(join(kept, 'reuse-'));
  const at = (name: string) => join(folder, name);
  const readsOf = (name: string) => pageReadsSchema.parse(JSON.parse(readFileSync(at(`${name}.reads`), 'utf8')));

  async function build(content: Snapshot, name: string, { before = '', key = 'same code' } = {}): Promise<void> {
    const snapshot = at(`${name}.json`);
    writeFileSync(snapshot, JSON.stringify(content));
    await buildPages({
      project: projectFolder,
      outFolder: at(name),
      snapshot,
      deskKeys: at('none'),
      figures: at('none'),
      siteOrigin: 'http://localhost:4321',
      reuse: {
        key,
        writeTo: at(`${name}.reads`),
        before: before ? { site: at(before), reads: at(`${before}.reads`) } : undefined,
      },
    });
  }

  const listDifferent = (one: string, other: string) => {
    try {
      execFileSync('diff', ['-rq', at(one), at(other)], { encoding: 'utf8' });
      return [];
    } catch (error) {
      return String(error instanceof Error && 'stdout' in error ? error.stdout : error)
        .trim()
        .split('\n');
    }
  };

  /** A telephone, one text, one event more, a sheet under another need, one of another body: what offices do on a morning. */
  function edit(seed: Snapshot): Snapshot {
    const [event] = seed.event;
    const [, theme] = seed.theme;
    const body = seed.organisation.at(-1);
    if (!event || !theme || !body) throw new Error('The seed has no event, theme or organisation.');
    const other = seed.service.find(
      ({ slug, organisations }) => slug !== 'asile' && !organisations.includes(body.slug),
    );
    return {
      ...seed,
      office: seed.office.map((office) =>
        office.commune === 'massa' ? { ...office, phone: '+212528000000' } : office,
      ),
      service: seed.service.map((service) => {
        if (service === other) return { ...service, organisations: [...service.organisations, body.slug] };
        return service.slug === 'asile' ? { ...service, theme: theme.slug, texts: { fr: service.texts.fr } } : service;
      }),
      event: [...seed.event, { ...event, slug: `${event.slug}-encore` }],
    };
  }

  const seed = readSeed(findToday());
  const edited = edit(seed);

  beforeAll(async () => {
    await build(seed, 'before');
    await build(edited, 'taken', { before: 'before' });
  }, 180_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('takes over only pages that would come out the same', async () => {
    await build(edited, 'whole');
    expect(listDifferent('taken', 'whole')).toEqual([]);
    expect(listDifferent('before', 'whole').length).toBeGreaterThan(20);
  });

  it('notes of pages taken over what was noted when they were made', () => {
    const [taken, whole] = [readsOf('taken'), readsOf('whole')];
    const toNames = ({ pages, reads }: typeof taken) =>
      Object.fromEntries(
        Object.entries(pages).map(([path, positions]) => [path, positions.map((position) => reads[position]).sort()]),
      );
    expect(toNames(taken)).toEqual(toNames(whole));
  });

  it('takes over most pages after an edit of one office', () => {
    const { reads, pages } = readsOf('before');
    const phone = reads.findIndex(([name]) => name === 'office/massa#phone');
    const showing = Object.values(pages).filter((positions) => positions.includes(phone));
    expect(showing.length).toBeGreaterThan(5);
    expect(showing.length).toBeLessThan(Object.keys(pages).length / 3);
  });

  it('knows which languages of a text a page shows', () => {
    const { reads, pages } = readsOf('before');
    const toNames = (path: string) => (pages[path] ?? []).map((position) => reads[position]?.[0]);
    expect(toNames('/ar/bureaux/massa/')).toContain('office/massa#texts.ar');
    expect(toNames('/ar/bureaux/massa/')).not.toContain('office/massa#texts.zgh');
  });
});
