import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import { bundleScript } from '../../site/publish/bundle-script.ts';
import { servePhoneFiles, toPage } from '../portal/serve-phone-files.ts';

type PhoneSite = Awaited<ReturnType<typeof servePhoneFiles>>;

const test = base.extend<{ site: PhoneSite }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from the pattern.
  site: async ({}, use) => {
    const site = await servePhoneFiles();
    site.putOnline({
      '/fr/': toPage('Accueil'),
      '/fr/guide/': toPage('Guide'),
      '/fr/hors-ligne/': toPage('Sans réseau'),
    });
    await use(site);
    site.close();
  },
});
test.use({ serviceWorkers: 'allow' });

/** Of the first days: asks no network for pages and waits its turn. */
const stubbornWorker = `addEventListener('fetch', (event) => {
  if (event.request.mode === 'navigate') {
    event.respondWith(new Response('<!doctype html><body>vieux', { headers: { 'Content-Type': 'text/html' } }));
  }
});
addEventListener('activate', (event) => event.waitUntil(clients.claim()));`;

/** As the pages do (start-keeping.ts), and waits until the worker has said how far it is. */
async function keep(page: Page, site: PhoneSite, everything = true): Promise<void> {
  await page.goto(`${site.url}/fr/`);
  await page.evaluate(async (all) => {
    await navigator.serviceWorker.register('/sw.js', { updateViaCache: 'none' });
    const { active } = await navigator.serviceWorker.ready;
    const told = new Promise((resolve) => navigator.serviceWorker.addEventListener('message', resolve, { once: true }));
    navigator.serviceWorker.startMessages();
    active?.postMessage({ type: 'keep', locale: 'fr', opened: ['/fr/'], everything: all });
    await told;
  }, everything);
}

async function readOffline(context: BrowserContext, page: Page, site: PhoneSite, path: string): Promise<string> {
  await context.setOffline(true);
  await page.goto(site.url + path);
  const text = await page.locator('main').innerText();
  await context.setOffline(false);
  return text;
}

function readState(page: Page): Promise<{ isComplete: boolean; isFull: boolean; files: number }> {
  return page.evaluate(async () => (await (await caches.open('portal-kept-1')).match('/offline/state'))?.json());
}

test('fetches only what has changed', async ({ page, context, site }) => {
  await keep(page, site);
  site.putOnline({
    '/fr/': toPage('Accueil'),
    '/fr/guide/': toPage('Guide corrigé'),
    '/fr/hors-ligne/': toPage('Sans réseau'),
  });
  site.asked.length = 0;
  await keep(page, site);
  expect(site.asked.filter((path) => path !== '/fr/' && path !== '/sw.js').toSorted()).toEqual([
    '/fr/guide/',
    '/offline/fr.json',
  ]);
  expect(await readOffline(context, page, site, '/fr/guide/')).toContain('Guide corrigé');
});

test('emptied while it is being kept: nothing comes back', async ({ page, site }) => {
  await keep(page, site);
  site.putOnline({
    '/fr/': toPage('Accueil'),
    '/fr/guide/': toPage('Guide 2'),
    '/fr/bureaux/': toPage('Bureaux 2'),
    '/fr/hors-ligne/': toPage('Sans réseau 2'),
  });
  const asked = new Promise<void>((resolve) => {
    site.before = (path) => {
      if (path === '/fr/guide/') resolve();
      return undefined;
    };
  });
  await page.addScriptTag({ content: await bundleScript('site/features/offline/empty-phone.ts') });
  await page.evaluate(() => {
    for (let times = 0; times < 20; times += 1) {
      navigator.serviceWorker.controller?.postMessage({ type: 'keep', locale: 'fr', opened: [], everything: true });
    }
  });
  await asked;
  await page.evaluate('portal.emptyPhone()');
  await page.goto(`${site.url}/fr/`);
  await page.waitForLoadState('networkidle');
  expect(await page.evaluate(() => caches.keys())).toEqual(['portal-choice']);
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
});

for (const status of [404, 410]) {
  test(`a page that was withdrawn (${status}) is not shown any more, with a network or without`, async ({
    page,
    context,
    site,
  }) => {
    await keep(page, site);
    site.before = (path) => (path === '/fr/guide/' ? { status, body: toPage('Cette page a été retirée.') } : undefined);
    await page.goto(`${site.url}/fr/guide/`);
    await expect(page.locator('main')).toHaveText('Cette page a été retirée.');
    expect(await readOffline(context, page, site, '/fr/guide/')).toContain('Pas gardée');
    expect(await readOffline(context, page, site, '/fr/')).toContain('Accueil');
  });
}

test('a download that broke is not kept, and comes with the next visit', async ({ page, context, site }) => {
  site.before = (path) => (path === '/fr/guide/' ? { status: 200, body: '<!doctype html><ma' } : undefined);
  await keep(page, site);
  expect(await readState(page)).toMatchObject({ isComplete: false, files: 2 });
  expect(await readOffline(context, page, site, '/fr/guide/')).toContain('Pas gardée');
  site.before = () => undefined;
  await keep(page, site);
  expect(await readState(page)).toMatchObject({ isComplete: true, files: 3 });
  expect(await readOffline(context, page, site, '/fr/guide/')).toContain('Guide');
});

test('a release switched while the first is being kept: the second is kept, nothing of both', async ({
  page,
  context,
  site,
}) => {
  let lists = 0;
  site.before = (path) => {
    if (path === '/offline/fr.json') lists += 1;
    if (path === '/fr/guide/' && lists === 1) {
      site.putOnline({
        '/fr/': toPage('Accueil 2'),
        '/fr/bureaux/': toPage('Bureaux 2'),
        '/fr/hors-ligne/': toPage('Sans'),
      });
    }
    return undefined;
  };
  await keep(page, site);
  await expect.poll(async () => (await readState(page)).isComplete).toBe(true);
  expect(await readOffline(context, page, site, '/fr/bureaux/')).toContain('Bureaux 2');
  expect(await readOffline(context, page, site, '/fr/')).toContain('Accueil 2');
  expect(await readOffline(context, page, site, '/fr/guide/')).toContain('Pas gardée');
});

test('a full phone keeps what fits and says that it is full', async ({ page, context, site }) => {
  const noise = Array.from({ length: 300_000 }, (_, at) => Math.sin(at).toString(36).slice(-4)).join('');
  site.putOnline({
    '/fr/': toPage('Accueil'),
    '/fr/hors-ligne/': toPage('Sans réseau'),
    '/fr/guide/': toPage(noise),
  });
  await page.goto(`${site.url}/fr/`);
  const session = await context.newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', { origin: site.url, quotaSize: 200_000 });
  await keep(page, site);
  expect(await readState(page)).toMatchObject({ isComplete: false, isFull: true });
  expect(await readOffline(context, page, site, '/fr/')).toContain('Accueil');
});

test('a worker of two versions ago that shows nothing but old pages gives way by itself, and its caches go', async ({
  page,
  context,
  site,
}) => {
  const current = site.files.get('/sw.js') ?? '';
  site.files.set('/sw.js', stubbornWorker);
  await page.goto(`${site.url}/fr/`);
  await page.evaluate(async () => {
    await (await caches.open('portal-kept-0')).put('/fr/', new Response('vieux'));
    await navigator.serviceWorker.register('/sw.js', { updateViaCache: 'none' });
    await navigator.serviceWorker.ready;
  });
  await page.goto(`${site.url}/fr/`);
  await expect(page.locator('body')).toHaveText('vieux');
  site.files.set('/sw.js', current);
  // Nobody presses anything and no script of a page runs: the visit alone makes the browser look for a newer worker.
  await page.goto(`${site.url}/fr/guide/`);
  await expect.poll(() => page.evaluate(() => caches.keys()), { timeout: 20_000 }).toEqual([]);
  await keep(page, site);
  expect(await readOffline(context, page, site, '/fr/guide/')).toContain('Gardée le');
});

test('a list written for a newer worker changes nothing that is kept', async ({ page, context, site }) => {
  await keep(page, site);
  site.files.set('/offline/fr.json', JSON.stringify({ format: 2, pages: [] }));
  await page.evaluate(() =>
    navigator.serviceWorker.controller?.postMessage({ type: 'keep', locale: 'fr', opened: [], everything: true }),
  );
  await expect.poll(() => site.asked.filter((path) => path === '/offline/fr.json').length).toBeGreaterThan(1);
  expect(await readOffline(context, page, site, '/fr/guide/')).toContain('Guide');
});

test('another language takes the place of the first with the second page read in it', async ({ page, site }) => {
  await keep(page, site);
  const list = JSON.parse(site.files.get('/offline/fr.json') ?? '{}');
  site.files.set('/offline/ar.json', JSON.stringify({ ...list, locale: 'ar', files: [] }));
  const read = () =>
    page.evaluate(async () => {
      navigator.serviceWorker.controller?.postMessage({ type: 'keep', locale: 'ar', opened: [], everything: true });
    });
  const locale = () =>
    page.evaluate(async () => {
      const state = await (await (await caches.open('portal-kept-1')).match('/offline/state'))?.json();
      return [state?.locale, state?.next];
    });
  await read();
  await expect.poll(locale).toEqual(['fr', 'ar']);
  await read();
  await expect.poll(locale).toEqual(['ar', undefined]);
  const kept = await page.evaluate(async () =>
    (await (await caches.open('portal-kept-1')).keys()).map(({ url }) => new URL(url).pathname).toSorted(),
  );
  expect(kept).toEqual(['/offline/ar.json', '/offline/state']);
});
