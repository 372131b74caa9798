import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleWorker } from '../../site/publish/offline/bundle-worker.ts';
import { ask, serveRelease } from './serve-release.ts';

describe('the service worker', () => {
  let site: Awaited<ReturnType<typeof serveRelease>>;
  let worker = '';

  beforeAll(async () => {
    worker = await bundleWorker();
    site = await serveRelease();
    await site.putOnline('two', { 'sw.js': worker, 'fr/manifest.webmanifest': '{"name":"BAOM"}' });
  });
  afterAll(() => site.close());

  it('is one small classic script', () => {
    expect(worker).not.toMatch(/^\s*(?:import|export)\b|\bimport\(/m);
    expect(worker.length).toBeLessThan(30_000);
  });

  it('is the same in every release made with the same code, so that a phone does not install it again', async () => {
    expect(await bundleWorker()).toBe(worker);
  });

  it('is asked for anew, under the policy of all answers', async () => {
    const { status, headers } = await ask(site.url, '/sw.js');
    expect(status).toBe(200);
    expect(headers['content-type']).toMatch(/javascript/);
    expect(headers['cache-control']).toBe('no-cache');
    expect(headers['content-security-policy']).toContain("connect-src 'self'");
  });

  it('has a manifest that browsers take', async () => {
    const { headers } = await ask(site.url, '/fr/manifest.webmanifest');
    expect(headers['content-type']).toMatch(/^application\/manifest\+json/);
  });
});
