import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, serveRelease } from './serve-release.ts';

describe('addresses that older releases had', () => {
  let site: Awaited<ReturnType<typeof serveRelease>>;
  const gone = {
    '/ar/guide/pension/': null,
    '/fr/guide/pension/': '/fr/guide/retraite/',
    '/fr/evenements/fete.ics': null,
  };
  beforeAll(async () => {
    site = await serveRelease();
    await ask(site.url, '/fr/');
    await site.putOnline(
      'two/site',
      { 'fr/410/index.html': '<!doctype html>Retirée', 'ar/410/index.html': '<!doctype html>x', 'fr/404.html': 'y' },
      gone,
    );
  });
  afterAll(() => site.close());
  const get = (path: string) => ask(site.url, path);

  it('are gone for good, in the language of the address', async () => {
    for (const path of ['/ar/guide/pension/', '/ar/guide/pension']) {
      expect(await get(path), path).toMatchObject({ status: 410, body: '<!doctype html>x' });
    }
    expect(await get('/fr/evenements/fete.ics')).toMatchObject({
      status: 410,
      body: '<!doctype html>Retir\u00c3\u00a9e',
    });
  });

  it('lead to where the record is now', async () => {
    const { status, headers } = await get('/fr/guide/pension/');
    expect([status, headers.location, headers['cache-control']]).toEqual([301, '/fr/guide/retraite/', 'no-cache']);
  });

  it('never were: 404 as ever', async () => {
    expect(await get('/fr/guide/rien/')).toMatchObject({ status: 404, body: 'y' });
    expect((await get('/fr/constructor/')).status).toBe(404);
  });

  it('still hold the parts that an open page asks for, under names made from their content', async () => {
    const { status, headers, body } = await get('/_astro/base.CN1.css');
    expect([status, headers['content-type'], headers['cache-control']]).toEqual([
      200,
      'text/css',
      'public, max-age=31536000, immutable',
    ]);
    expect(body).toContain('color: black');
    expect((await get('/secret.txt')).status).toBe(404);
  });

  it('do no harm when the list is damaged', async () => {
    const damaged = join(site.folder, 'three/gone.json');
    mkdirSync(dirname(damaged), { recursive: true });
    await site.putOnline('three/site', { 'fr/404.html': 'z' });
    writeFileSync(damaged, '{"/fr/": [');
    expect(await get('/ar/guide/pension/')).toMatchObject({ status: 404 });
  });
});
