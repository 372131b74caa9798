import { findToday, type Snapshot } from '@portal/content/schema';
import { readSeed } from '@portal/content/seed';
import { describe, expect, it } from 'vitest';
import { watchReads } from '../../snapshot/watch-reads.ts';
import { findUnchanged, toPageReads } from './hash-reads.ts';
import { createNotedReads } from './note-reads.ts';

const seed = readSeed(findToday());

async function makePages(pages: Record<string, (content: Snapshot) => unknown>) {
  const noted = createNotedReads();
  const content = watchReads(seed, noted.note);
  noted.hold(seed);
  for (const [path, make] of Object.entries(pages)) await noted.notePage(path, async () => make(content));
  return { noted, content };
}

const changeOffice = (change: Partial<Snapshot['office'][number]>): Snapshot => ({
  ...seed,
  office: seed.office.map((office) => (office.commune === 'massa' ? { ...office, ...change } : office)),
});

describe('findUnchanged', () => {
  it('names the pages whose reads still stand', async () => {
    const { noted } = await makePages({
      '/phone/': ({ office }) => office.find(({ commune }) => commune === 'massa')?.phone,
      '/names/': ({ office }) => office.map(({ texts }) => texts.fr.name),
      '/spread/': ({ office }) => office.map((record) => ({ ...record })),
      '/count/': ({ office }) => office.length,
      '/event/': ({ event }) => event[0]?.startsOn,
    });
    const before = toPageReads('key', noted, new Set());
    const unchanged = (content: Snapshot) => [...findUnchanged(before, content)];
    expect(unchanged(seed)).toHaveLength(5);
    expect(unchanged(changeOffice({ phone: '+212528000000' }))).toEqual(['/names/', '/count/', '/event/']);
    expect(unchanged({ ...seed, office: seed.office.slice(1) })).toEqual(['/event/']);
  });

  it('keeps apart pages that are made at the same time', async () => {
    const { noted, content } = await makePages({});
    const [office] = content.office;
    await Promise.all(
      ['phone', 'commune', 'email'].map((field) =>
        noted.notePage(`/${field}/`, async () => {
          await Promise.resolve();
          return Reflect.get(office ?? {}, field);
        }),
      ),
    );
    expect([...noted.pages].map(([path, reads]) => [path, ...reads])).toEqual([
      ['/phone/', expect.stringMatching(/#phone$/)],
      ['/commune/', expect.stringMatching(/#commune$/)],
      ['/email/', expect.stringMatching(/#email$/)],
    ]);
  });

  it('knows a field of all records by one name', async () => {
    const { noted } = await makePages({});
    await noted.notePage('/phones/', async () => noted.note('office/*#phone'));
    const before = toPageReads('key', noted, new Set());
    expect([...findUnchanged(before, changeOffice({ email: 'a@b.example' }))]).toEqual(['/phones/']);
    expect([...findUnchanged(before, changeOffice({ phone: '+212528000000' }))]).toEqual([]);
  });

  it('names none when what every page has read stands otherwise', async () => {
    const { noted, content } = await makePages({ '/count/': ({ office }) => office.length });
    content.abbreviation.map(({ acronym }) => acronym);
    const before = toPageReads('key', noted, new Set());
    const changed = { ...seed, abbreviation: seed.abbreviation.slice(1) };
    expect([...findUnchanged(before, seed)]).toEqual(['/count/']);
    expect([...findUnchanged(before, changed)]).toEqual([]);
  });
});
