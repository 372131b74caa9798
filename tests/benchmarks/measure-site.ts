import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test';
import { chromiumArguments } from '../../site/browser/find-chromium.ts';
import { ensureChromium } from '../portal/ensure-chromium.ts';
import { countBytes } from './count-bytes.ts';
import type { Query } from './read-queries.ts';

/** A slow 4G as Lighthouse has it, on a phone four times slower than this machine. */
const slowNetwork = {
  offline: false,
  downloadThroughput: (1.6e6 / 8) | 0,
  uploadThroughput: (750e3 / 8) | 0,
  latency: 150,
};
const slowerTimes = 4;
const slowRounds = 7;
const longestTyped = 30;
/** The last bytes are on their way when the answer is seen. */
const quiet = 100;
const sureQuestion = 'carte de séjour';
/** Questions the guide does not answer: what follows an answer that is not sure counts as well. */
const unsureQuestion = 'crypto monnaie bitcoin';

/** Measures the search of a running portal in Chromium: bytes on the wire, keystroke to results, a first question on a slow phone. */
export async function measureSite(origin: string, queries: readonly Query[]): Promise<void> {
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumArguments });
  try {
    await measureBytes(browser, origin, queries);
    await measureTyping(browser, origin, queries);
    await measureSlowPhone(browser, origin);
  } finally {
    await browser.close();
  }
}

/** The search is what the page loads beside what other pages load: its scripts, then the index. */
async function measureBytes(browser: Browser, origin: string, queries: readonly Query[]): Promise<void> {
  const counter = await countBytes(origin);
  const loaded = async (task: () => Promise<unknown>, page: Page) => {
    const before = counter.count();
    await task();
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(quiet);
    return counter.count() - before;
  };
  const askMore = async (page: Page) => {
    await page.locator('[data-search-more]').click();
    await page.locator('[data-search-full-text]').first().waitFor();
  };
  for (const question of [sureQuestion, unsureQuestion]) {
    const page = await (await browser.newContext()).newPage();
    const scripts: Promise<number>[] = [];
    page.on('requestfinished', (request) => {
      if (request.resourceType() !== 'script') return;
      scripts.push(request.sizes().then((size) => size.responseBodySize + size.responseHeadersSize));
    });
    await page.goto(`${counter.origin}/fr/recherche/`, { waitUntil: 'networkidle' });
    const engine = (await Promise.all(scripts)).reduce((sum, size) => sum + size, 0);
    const index = await loaded(() => ask(page, question), page);
    const fullText = await loaded(() => askMore(page), page);
    console.log(
      `"${question}": scripts ${kilobytes(engine)} + index ${kilobytes(index)} KB; the full text, when asked for: ${kilobytes(fullText)} KB more`,
    );
    await page.context().close();
  }
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${counter.origin}/fr/recherche/?q=${encodeURIComponent(sureQuestion)}`, {
    waitUntil: 'networkidle',
  });
  await waitForAnswer(page);
  await askMore(page);
  const further: number[] = [];
  const fullText: number[] = [];
  for (const { text } of queries.filter(({ locales }) => locales.includes('fr')).slice(0, longestTyped)) {
    further.push(await loaded(() => ask(page, text), page));
    fullText.push(await loaded(() => askMore(page), page));
  }
  console.log(
    `a further question: ${describe(further)} KB; asked of the full text as well: ${describe(fullText)} KB more`,
  );
  await page.context().close();
  counter.close();
}

async function ask(page: Page, question: string): Promise<void> {
  await page.locator('[data-search-form] input').fill(question);
  await page.keyboard.press('Enter');
  await waitForQuestion(page, question.trim());
}

async function measureTyping(browser: Browser, origin: string, queries: readonly Query[]): Promise<void> {
  const page = await browser.newPage();
  await page.goto(`${origin}/fr/recherche/?q=retraite`);
  await waitForAnswer(page);
  const times: number[] = [];
  for (const { text } of queries.filter(({ locales }) => locales.includes('fr')).slice(0, longestTyped)) {
    // Once to load its parts of the index, once to measure.
    for (const isMeasured of [false, true]) {
      await page.locator('[data-search-form] input').fill('retraite');
      await waitForQuestion(page, 'retraite');
      const time = await page.evaluate(async (question) => {
        const input = document.querySelector<HTMLInputElement>('[data-search-form] input');
        const place = document.querySelector('[data-search-results]');
        if (!input || !place) throw new Error('This page has no search.');
        const start = performance.now();
        return new Promise<number>((resolve) => {
          new MutationObserver((_, observer) => {
            if (place.hasAttribute('aria-busy') || !place.querySelector('[data-search-result], [data-search-empty]'))
              return;
            observer.disconnect();
            requestAnimationFrame(() => resolve(performance.now() - start));
          }).observe(place, { childList: true, attributes: true });
          input.value = question;
          input.dispatchEvent(new Event('input', { bubbles: true }));
        });
      }, text.trim());
      if (isMeasured) times.push(time);
    }
  }
  console.log(`keystroke to results: ${describe(times, 1)} ms`);
  await page.close();
}

async function measureSlowPhone(browser: Browser, origin: string): Promise<void> {
  const asked: number[] = [];
  const opened: number[] = [];
  for (let round = 0; round < slowRounds; round += 1) {
    const { page } = await openSlow(browser);
    await page.goto(`${origin}/fr/recherche/`, { waitUntil: 'networkidle' });
    const input = page.locator('[data-search-form] input');
    await input.fill('carte de séjour');
    const start = performance.now();
    await input.press('Enter');
    await waitForAnswer(page);
    asked.push(performance.now() - start);
    await page.context().close();
    const other = await openSlow(browser);
    const begin = performance.now();
    await other.page.goto(`${origin}/fr/recherche/?q=carte%20de%20s%C3%A9jour`, { waitUntil: 'commit' });
    await waitForAnswer(other.page);
    opened.push(performance.now() - begin);
    await other.page.context().close();
  }
  console.log(
    `first question at 1.6 Mbit/s, 150 ms, CPU ÷ 4: ${describe(asked, 1)} ms; page and answer together, nothing kept: ${describe(opened, 1)} ms`,
  );
}

async function openSlow(browser: Browser): Promise<{ page: Page; session: CDPSession }> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', slowNetwork);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowerTimes });
  return { page, session };
}

async function waitForQuestion(page: Page, question: string): Promise<void> {
  await page
    .waitForFunction((asked) => new URL(location.href).searchParams.get('q') === asked, question, { timeout: 5000 })
    .catch(() => {
      throw new Error(`"${question}" was not asked.`);
    });
  await waitForAnswer(page);
}

async function waitForAnswer(page: Page): Promise<void> {
  await page
    .locator('[data-search-results]:not([aria-busy])')
    .locator('[data-search-result], [data-search-empty]')
    .first()
    .waitFor();
}

function describe(numbers: readonly number[], unit = 1024): string {
  const sorted = numbers.toSorted((a, b) => a - b).map((number) => number / unit);
  const pick = (share: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(unit === 1 ? 0 : 1);
  return `${pick(0.5)} (median), ${pick(0.95)} (p95), ${pick(1)} (most)`;
}

function kilobytes(bytes: number): string {
  return (bytes / 1024).toFixed(1);
}
