import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  statfsSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { createDeskKey } from '@portal/content/sealing/desk-key.ts';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Publication, publishSite } from '../../site/publish/publish-site.ts';
import { toFailure } from '../../site/publish/to-failure.ts';
import { entry, type ServedEntries, type StoredEntries, serveEntries } from '../portal/serve-entries.ts';
import { createSmallProject } from './small-project.ts';

const summary = 'Un résumé assez long pour que la page vaille la peine d’être compressée. '.repeat(2);
const page = {
  slug: 'baom',
  shelf: 'about',
  order: 1,
  sources: [],
  title: 'Le BAOM',
  summary,
  sections: [{ id: 1, heading: 'Titre', paragraphs: 'Un\nDeux', points: null }],
};

/** A disk of its own that can be filled. Tried, since not every root may mount one: containers forbid it. */
const canMount = (() => {
  const probe = mkdtempSync(join(tmpdir(), 'portal-mount-'));
  const isMounted = spawnSync('mount', ['-t', 'tmpfs', 'tmpfs', probe]).status === 0;
  if (isMounted) spawnSync('umount', [probe]);
  rmSync(probe, { recursive: true, force: true });
  return isMounted;
})();

function toEntries(name = 'Droits', count = 4): StoredEntries {
  const themes = Array.from({ length: count }, (_, index) =>
    entry(`t${index}`, 'fr', { slug: `theme-${index}`, order: index, name, summary }),
  );
  return {
    themes: { fr: themes },
    pages: { fr: [entry('p1', 'fr', page)], ary: [entry('p1', 'ary', { ...page, title: 'البام' })] },
  };
}

describe('publishSite', { timeout: 60_000 }, () => {
  const project = createSmallProject();
  const folder = join(project.folder, '.portal');
  const servers: ServedEntries[] = [];
  const said: string[] = [];
  const live = (path: string) => readFileSync(join(folder, 'live', path), 'utf8');
  const releases = () => readdirSync(join(folder, 'releases'));

  async function publish(
    stored: StoredEntries,
    more: Partial<Publication> = {},
    facts: Parameters<typeof serveEntries>[1] = {},
  ) {
    const cms = await serveEntries(stored, facts);
    servers.push(cms);
    return publishSite({
      project: project.folder,
      folder,
      connection: { url: cms.url, token: cms.token, timeoutMs: 2000 },
      siteOrigin: 'http://localhost:4321',
      floors: { theme: 2 },
      report: (line) => said.push(line),
      ...more,
    });
  }

  beforeAll(async () => {
    await publish(toEntries('Premier'));
  }, 60_000);
  afterAll(() => {
    for (const server of servers) server.close();
    project.remove();
  });

  it('puts the pages, their compressed copies and the search index online', () => {
    const html = live('fr/index.html');
    expect(html).toContain('<h1>Premier</h1>');
    expect(brotliDecompressSync(readFileSync(join(folder, 'live', 'fr/index.html.br'))).toString()).toBe(html);
    expect(gunzipSync(readFileSync(join(folder, 'live', 'fr/index.html.gz'))).toString()).toBe(html);
    const { languages } = JSON.parse(live('pagefind/pagefind-entry.json'));
    expect(Object.keys(languages).sort()).toEqual(['ar-ma', 'fr']);
    expect(said).toContain('Indexing 2 records for the search …');
  });

  it('keeps the facts of a release out of what is served', () => {
    expect(existsSync(join(folder, 'live', 'release.json'))).toBe(false);
    expect(existsSync(join(realpathSync(join(folder, 'live')), '..', 'release.json'))).toBe(true);
  });

  it('does nothing when neither content nor code have changed', async () => {
    const before = readlinkSync(join(folder, 'live'));
    expect(await publish(toEntries('Premier'), { skipUnchanged: true })).toBe('unchanged');
    expect(readlinkSync(join(folder, 'live'))).toBe(before);
  });

  it('shows a change of the content', async () => {
    expect(await publish(toEntries('Second'), { skipUnchanged: true })).toBe('published');
    expect(live('fr/index.html')).toContain('<h1>Second</h1>');
  });

  it('leaves a page that has not changed as it was, so that browsers need not load it again', async () => {
    const before = statSync(join(folder, 'live/fr/a-propos/baom/index.html')).mtimeMs;
    await publish(toEntries('Troisième'));
    expect(statSync(join(folder, 'live/fr/a-propos/baom/index.html')).mtimeMs).toBeCloseTo(before, -1);
    expect(statSync(join(folder, 'live/fr/index.html')).mtimeMs).toBeGreaterThan(before);
    expect(brotliDecompressSync(readFileSync(join(folder, 'live/fr/index.html.br'))).toString()).toContain('Troisième');
    await publish(toEntries('Second'));
  });

  it.each([
    ['a record breaks the contract', toEntries(''), {}, /theme "theme-0".*name is empty/],
    ['fewer records than the floor are published', toEntries('Peu', 1), {}, /only 1 themes are published, at least 2/],
    [
      'the CMS cannot be reached',
      {},
      { connection: { url: 'http://127.0.0.1:9', token: 'x', timeoutMs: 2000 } },
      /Strapi does not answer at http:\/\/127\.0\.0\.1:9/,
    ],
  ] as const)('keeps the site that is online when %s', async (_case, stored, more, reason) => {
    const before = { link: readlinkSync(join(folder, 'live')), releases: releases() };
    await expect(publish(stored, more)).rejects.toThrow(reason);
    expect({ link: readlinkSync(join(folder, 'live')), releases: releases() }).toEqual(before);
    expect(live('fr/index.html')).toContain('<h1>Second</h1>');
  });

  it('gives the pages the keys of the open desks, and builds anew when one is added', async () => {
    const { keyId, publicKey } = await createDeskKey();
    const desks = [{ commune: 'agadir', keyId, publicKey, demo: false }];
    const options = { skipUnchanged: true, retentionDays: 90 };
    expect(await publish(toEntries('Second'), options, { desks })).toBe('published');
    expect(await publish(toEntries('Second'), options, { desks })).toBe('unchanged');
    expect(JSON.parse(live('fr/desk-keys.json'))).toEqual({
      keys: [{ commune: 'agadir', keyId, publicKey }],
      retentionDays: 90,
    });
    expect(JSON.parse(readFileSync(join(folder, 'desk-keys/agadir.json'), 'utf8'))).toMatchObject({ publicKey });
  });

  it('keeps the site that is online when Strapi does not tell the keys', async () => {
    const before = readlinkSync(join(folder, 'live'));
    const refused = publish(toEntries('Second'), {}, { status: { 'desk-keys': 403 } });
    await expect(refused).rejects.toThrow(/GET \/api\/desk-keys: it answered 403/);
    expect(readlinkSync(join(folder, 'live'))).toBe(before);
  });

  it('keeps the site that is online when a page cannot be built, and says why', async () => {
    const file = join(project.folder, 'site/pages/[lang]/index.astro');
    const source = readFileSync(file, 'utf8');
    const before = { link: readlinkSync(join(folder, 'live')), releases: releases() };
    writeFileSync(file, source.replace('themes[0]', 'themes[99]'));
    await expect(publish(toEntries('Cassé'))).rejects.toThrow(
      /astro build ended with 1[\s\S]*Cannot read properties of undefined/,
    );
    writeFileSync(file, source);
    expect({ link: readlinkSync(join(folder, 'live')), releases: releases() }).toEqual(before);
    expect(existsSync(join(folder, 'build.lock'))).toBe(false);
  });

  it('refuses a second build at the same time', async () => {
    const results = await Promise.allSettled([publish(toEntries('Un')), publish(toEntries('Deux'))]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const refused = results.find((result) => result.status === 'rejected');
    expect(String(refused?.reason)).toMatch(/another build of the site running/);
  });

  it('takes over the lock of a build that died', async () => {
    writeFileSync(join(folder, 'build.lock'), JSON.stringify({ pid: 2 ** 22 - 3 }));
    expect(await publish(toEntries('Repris'))).toBe('published');
  });

  it('keeps six releases, and what has not changed only once', async () => {
    for (const name of ['Quatre', 'Cinq', 'Six']) await publish(toEntries(name));
    expect(releases()).toHaveLength(6);
    expect(live('fr/index.html')).toContain('<h1>Six</h1>');
    expect(statSync(join(folder, 'live/fr/a-propos/baom/index.html')).nlink).toBeGreaterThan(2);
    expect(statSync(join(folder, 'live/fr/index.html')).nlink).toBe(1);
  });

  it('makes the search index of a language anew only when its records have changed', async () => {
    const hashes = () =>
      Object.values(JSON.parse(live('pagefind/pagefind-entry.json')).languages).map(
        (language) => Object(language).hash,
      );
    const before = hashes();
    const changed = { ...page, title: 'البيام' };
    await publish({
      ...toEntries('Index'),
      pages: { fr: [entry('p1', 'fr', page)], ary: [entry('p1', 'ary', changed)] },
    });
    const after = hashes();
    expect(after.filter((hash) => before.includes(hash))).toEqual([expect.stringMatching(/^fr_/)]);
    expect(after.toSorted()).toEqual([expect.stringMatching(/^ar-ma_/), expect.stringMatching(/^fr_/)]);
    for (const hash of after) expect(existsSync(join(folder, `live/pagefind/pagefind.${hash}.pf_meta`))).toBe(true);
    const fragments = readdirSync(join(folder, 'live/pagefind/fragment')).map((name) => name.split('_')[0]);
    expect(fragments.toSorted()).toEqual(['ar-ma', 'fr']);
    await publish(toEntries('Six'));
    expect(hashes().toSorted()).toEqual(before.toSorted());
  });

  it('remembers over releases which addresses are gone, and which are back', async () => {
    await publish(toEntries('Six', 3));
    await publish(toEntries('Sept', 3));
    const gone = () => JSON.parse(readFileSync(join(realpathSync(join(folder, 'live')), '../gone.json'), 'utf8'));
    expect(gone()).toHaveProperty(['/fr/guide/besoin/theme-3/'], null);
    await publish(toEntries('Huit'));
    expect(gone()).not.toHaveProperty(['/fr/guide/besoin/theme-3/']);
  });

  // The last one: its releases are of next year.
  it('is built anew on each new day, so that security.txt never runs out', async () => {
    const onDay = (day: string) => {
      vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${day}T12:00:00Z`) });
      return publish(toEntries('Premier'), { securityContact: 'mailto:a@example.ma', skipUnchanged: true });
    };
    try {
      expect(await onDay('2027-01-31')).toBe('published');
      expect(live('.well-known/security.txt')).toContain('Expires: 2027-08-01T');
      expect(await onDay('2027-01-31')).toBe('unchanged');
      expect(await onDay('2027-02-01')).toBe('published');
      expect(live('.well-known/security.txt')).toContain('Expires: 2027-09-01T');
    } finally {
      vi.useRealTimers();
    }
  });

  it('goes on when the clock is set back and forth', async () => {
    for (const [name, now] of [
      ['Hier', '2020-01-01T12:00:00Z'],
      ['Demain', '2030-01-01T12:00:00Z'],
      ['Aujourd’hui', new Date().toISOString()],
    ] as const) {
      vi.useFakeTimers({ toFake: ['Date'], now: new Date(now) });
      try {
        expect(await publish(toEntries(name), { skipUnchanged: true })).toBe('published');
      } finally {
        vi.useRealTimers();
      }
      expect(live('fr/index.html')).toContain(`<h1>${name}</h1>`);
    }
    expect(releases().length).toBeLessThanOrEqual(6);
  });

  it.runIf(canMount)(
    'keeps the site that is online when the disk is full, and publishes once there is room',
    async () => {
      const disk = mkdtempSync(join(tmpdir(), 'portal-full-'));
      const ballast = join(disk, 'ballast');
      const shown = () => readFileSync(join(disk, 'live', 'fr/index.html'), 'utf8');
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=48m', 'tmpfs', disk]);
      try {
        await publish(toEntries('Avec de la place'), { folder: disk });
        const { bavail, bsize } = statfsSync(disk);
        writeFileSync(ballast, Buffer.alloc(bavail * bsize - 64 * 1024));
        const refused = publish(toEntries('Sans place'), { folder: disk }).catch(toFailure);
        expect(await refused).toMatchObject({ reason: 'disk', passes: true });
        expect(shown()).toContain('<h1>Avec de la place</h1>');
        rmSync(ballast);
        await publish(toEntries('Sans place'), { folder: disk });
        expect(shown()).toContain('<h1>Sans place</h1>');
      } finally {
        execFileSync('umount', ['-l', disk]);
      }
    },
  );
});
