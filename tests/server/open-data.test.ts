import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, serveRelease } from './serve-release.ts';

describe('the open data on the site server', () => {
  let site: Awaited<ReturnType<typeof serveRelease>>;
  beforeAll(async () => {
    site = await serveRelease();
  });
  afterAll(() => site.close());

  const get = (path: string) => ask(site.url, path, {});

  it.each([
    ['/hsds/fr/', '{"version":"3.1"}'],
    ['/hsds/fr', '{"version":"3.1"}'],
    ['/hsds/fr/services', '{"total_items":1}'],
    ['/hsds/fr/services?page=1&per_page=50', '{"total_items":1}'],
    ['/hsds/fr/services/9dec2a15-f7cd-5d15-a181-3822b55c914b', '{"id":"9dec2a15"}'],
  ])('answers %s as the standard names it', async (path, body) => {
    const answer = await get(path);
    expect([answer.status, answer.body]).toEqual([200, body]);
    expect(answer.headers['content-type']).toMatch(/^application\/json/);
    expect(answer.headers['access-control-allow-origin']).toBe('*');
    expect(answer.headers['cross-origin-resource-policy']).toBe('cross-origin');
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
  });

  it.each([
    ['/data/fr/places.geojson', 'application/geo+json'],
    ['/data/fr/changes.atom', 'application/atom+xml'],
    ['/data/fr/offices/agadir.vcf', 'text/vcard'],
  ])('names the type of %s', async (path, type) => {
    const { status, headers } = await get(path);
    expect([status, headers['content-type']?.split(';')[0]]).toEqual([200, type]);
    expect(headers['access-control-allow-origin']).toBe('*');
  });

  it('opens nothing else to other origins', async () => {
    for (const path of ['/fr/', '/fr/suivi/', '/_astro/base.CN1.css', '/hsds/../fr/', '/intake/challenge']) {
      expect((await get(path)).headers['access-control-allow-origin'], path).toBeUndefined();
    }
  });

  it('says that a record is not there, without an error', async () => {
    expect((await get('/hsds/fr/services/9dec2a15-0000-5d15-a181-3822b55c914b')).status).toBe(404);
    expect((await get('/hsds/fr/services/..%2f..%2fsecret')).status).not.toBe(200);
  });

  it('serves security.txt', async () => {
    expect((await get('/.well-known/security.txt')).status).toBe(200);
  });
});
