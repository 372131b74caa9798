import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, serveRelease } from './serve-release.ts';

describe('the site server', () => {
  let site: Awaited<ReturnType<typeof serveRelease>>;
  beforeAll(async () => {
    site = await serveRelease();
  });
  afterAll(() => site.close());

  const get = (path: string, headers: Record<string, string> = {}) => ask(site.url, path, { headers });

  it('sends every answer with the security headers', async () => {
    for (const path of ['/fr/', '/', '/nowhere', '/_astro/base.CN1.css', '/%00', '/intake', '/health']) {
      const { headers } = await get(path);
      expect(headers['content-security-policy'], path).toContain(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'",
      );
      expect(headers['content-security-policy'], path).toContain("frame-ancestors 'none'");
      expect(headers['content-security-policy'], path).not.toContain('unsafe-inline');
      expect(headers, path).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
      });
      expect(headers['permissions-policy'], path).toContain('geolocation=(self)');
      expect(headers['set-cookie'], path).toBeUndefined();
    }
  });

  it('asks for https only where the site has it', async () => {
    expect((await get('/fr/')).headers['strict-transport-security']).toBeUndefined();
    const secure = await serveRelease({ siteOrigin: 'https://portail.example' });
    expect((await ask(secure.url, '/fr/')).headers['strict-transport-security']).toBe('max-age=31536000');
    await secure.close();
  });

  it.each([
    ['fr-FR,fr;q=0.9,en;q=0.8', '/fr/'],
    ['ar-MA', '/ar/'],
    ['en-US,en;q=0.5', '/en/'],
    ['de;q=0.9,zgh;q=0.4,fr;q=0.2', '/zgh/'],
    ['shi-Tfng', '/zgh/'],
    ['tzm-Latn-MA', '/zgh/'],
    ['ber', '/zgh/'],
    ['ary,ar;q=0.9', '/ary/'],
    ['es, fr;q=0.3, ar;q=0.7', '/ar/'],
    ['fr;q=0, en', '/en/'],
  ])('leads a browser that asks for "%s" to %s', async (languages, location) => {
    const { status, headers } = await get('/', { 'accept-language': languages });
    expect([status, headers.location, headers.vary]).toEqual([302, location, 'Accept-Language']);
  });

  it('lets visitors choose when their browser wants none of the languages', async () => {
    for (const languages of ['', 'de', '*', ';;;q=x']) {
      const answer = await get('/', { 'accept-language': languages });
      expect([answer.status, answer.headers.vary]).toEqual([200, 'Accept-Language']);
      expect(answer.body).toContain('Choisir');
    }
  });

  it('sends the compressed copy a browser understands', async () => {
    const br = await get('/fr/', { 'accept-encoding': 'gzip, br' });
    expect([br.headers['content-encoding'], br.headers.vary]).toEqual(['br', 'Accept-Encoding']);
    expect((await get('/fr/', { 'accept-encoding': 'gzip' })).headers['content-encoding']).toBe('gzip');
    const plain = await get('/fr/');
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(plain.headers['content-type']).toBe('text/html;charset=utf-8');
    expect(plain.body).toContain('Accueil');
  });

  it('lets browsers keep what never changes and ask again for pages', async () => {
    expect((await get('/_astro/base.CN1.css')).headers['cache-control']).toBe('public, max-age=31536000, immutable');
    const page = await get('/fr/');
    expect(page.headers['cache-control']).toBe('no-cache');
    const again = await get('/fr/', { 'if-none-match': String(page.headers.etag) });
    expect([again.status, again.body]).toEqual([304, '']);
  });

  it('says that a page is not found in the language of its address, else in that of the browser', async () => {
    const fr = await get('/fr/guide/nowhere/');
    expect([fr.status, fr.body.includes('Introuvable')]).toEqual([404, true]);
    const ar = await get('/ar/nowhere');
    expect([ar.status, Buffer.from(ar.body, 'latin1').toString('utf8').includes('غير موجودة')]).toEqual([404, true]);
    const byBrowser = await get('/wp-login.php', { 'accept-language': 'ar' });
    expect(Buffer.from(byBrowser.body, 'latin1').toString('utf8')).toContain('غير موجودة');
    expect((await get('/fr/sant%C3%A9/')).body).toContain('Introuvable');
  });

  it('adds the missing slash of a page and keeps the query', async () => {
    const { status, headers } = await get('/fr/contact?commune=agadir');
    expect([status, headers.location]).toEqual([301, '/fr/contact/?commune=agadir']);
  });

  it.each([
    '/../package.json',
    '/fr/../../package.json',
    '/..%2f..%2fetc/passwd',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/fr/%00',
    '/fr/%',
    '/fr/%c0%ae%c0%ae/',
    '/%252e%252e/etc/passwd',
    '/..\\..\\etc',
    '/.env',
    '/fr/.git/config',
    '//evil.example/..',
    '//fr/contact',
  ])('does not let %s out', async (path) => {
    const { status, body, headers } = await get(path);
    expect([400, 404]).toContain(status);
    expect(headers.location).toBeUndefined();
    expect(body).not.toMatch(/root:|"name"/);
  });

  it('only reads', async () => {
    for (const method of ['PUT', 'DELETE', 'POST', 'OPTIONS', 'TRACE']) {
      const { status, headers } = await ask(site.url, '/fr/', { method });
      expect([status, headers.allow], method).toEqual([405, 'GET, HEAD']);
    }
    expect((await ask(site.url, '/intake')).headers.allow).toBe('POST');
    const head = await ask(site.url, '/fr/', { method: 'HEAD' });
    expect([head.status, head.body, head.headers['content-type']]).toEqual([200, '', 'text/html;charset=utf-8']);
  });

  it('answers when asked whether it is well', async () => {
    const { status, body } = await get('/health');
    expect([status, body]).toEqual([200, '{"status":"ok"}']);
  });

  it('sends a part of a recording, which Safari asks for before it plays any', async () => {
    const path = '/media/0123456789abcdef.mp3';
    const part = await get(path, { range: 'bytes=0-4', 'accept-encoding': 'identity' });
    expect([part.status, part.body, part.headers['content-range']]).toEqual([206, 'sound', 'bytes 0-4/1000']);
    expect(part.headers).toMatchObject({ 'content-type': 'audio/mpeg', 'accept-ranges': 'bytes' });
    expect(part.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect((await get(path, { range: 'bytes=5000-' })).status).toBe(416);
    expect((await get(path)).body).toHaveLength(1000);
  });

  it("sends a part of an operator's map file, which is only ever read in parts", async () => {
    const part = await get('/map/region.pmtiles', { range: 'bytes=0-6' });
    expect([part.status, part.body]).toEqual([206, 'PMTiles']);
  });

  it('does not stumble over a wrong range', async () => {
    expect((await get('/fr/', { range: 'bytes=900-5' })).status).toBe(200);
  });

  it('closes a connection whose request drips in', { timeout: 20_000 }, async () => {
    const socket = connect(Number(new URL(site.url).port), '127.0.0.1');
    socket.write('GET /fr/ HTTP/1.1\r\nHost: x\r\nX-Slow: ');
    const start = performance.now();
    await new Promise((resolve) => socket.once('close', resolve).resume());
    expect(performance.now() - start).toBeLessThan(15_000);
  });

  it('shows a new release at the next request', async () => {
    const other = await serveRelease();
    expect((await ask(other.url, '/fr/')).body).toContain('Accueil');
    await other.putOnline('two', { 'fr/index.html': '<!doctype html><h1>Nouveau</h1>' });
    expect((await ask(other.url, '/fr/')).body).toContain('Nouveau');
    await other.close();
  });
});
