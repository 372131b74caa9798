import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { locales } from '@portal/content/schema';
import { afterAll, expect, it } from 'vitest';
import { formatSecurityText } from './format-security-text.ts';
import { writeCrawlerFiles } from './write-crawler-files.ts';

const origin = 'https://portail.example.ma';
const site = mkdtempSync(join(tmpdir(), 'portal-sitemap-'));
afterAll(() => rmSync(site, { recursive: true }));

for (const [path, head] of [
  ['fr/index.html', '<link rel="canonical" href="x">'],
  ['fr/guide/pension/index.html', '<link rel="canonical" href="x">'],
  ['fr/contact/recu/index.html', '<meta name="robots" content="noindex">'],
  ['fr/404.html', '<link rel="canonical" href="x">'],
] as const) {
  mkdirSync(dirname(join(site, path)), { recursive: true });
  writeFileSync(join(site, path), head);
}

it('lists every page for search engines in every language, each with all its languages', async () => {
  await writeCrawlerFiles(site, origin);
  const text = readFileSync(join(site, 'sitemap.xml'), 'utf8');
  const groups = [...text.matchAll(/<url><loc>(.*?)<\/loc>(.*?)<\/url>/g)].map(([, loc, links = '']) => ({
    loc,
    links: [...links.matchAll(/hreflang="(.*?)" href="(.*?)"/g)].map(([, code, href]) => `${code} ${href}`),
  }));
  expect(groups.map(({ loc }) => loc)).toEqual(
    ['', 'guide/pension/'].flatMap((path) => locales.map((locale) => `${origin}/${locale}/${path}`)),
  );
  for (const { loc, links } of groups) {
    const path = loc?.split('/').slice(4).join('/');
    expect(links).toEqual([
      ...locales.map((locale) => `${locale} ${origin}/${locale}/${path}`),
      `x-default ${origin}/fr/${path}`,
    ]);
  }
  expect(readFileSync(join(site, 'robots.txt'), 'utf8')).toContain(`Sitemap: ${origin}/sitemap.xml`);
});

it('names who to tell of a hole only when somebody is named', async () => {
  expect(existsSync(join(site, '.well-known'))).toBe(false);
  await writeCrawlerFiles(site, origin, 'mailto:securite@example.ma');
  expect(readFileSync(join(site, '.well-known/security.txt'), 'utf8')).toMatch(
    /^Contact: mailto:securite@example.ma\n/,
  );
});

it('expires within a year, and on the same day for all builds of a month', () => {
  const expiry = (day: string) => /Expires: (.*)/.exec(formatSecurityText('mailto:a@b.ma', origin, new Date(day)))?.[1];
  expect(expiry('2026-11-02T00:00:00Z')).toBe('2027-06-01T00:00:00.000Z');
  expect(expiry('2026-11-30T23:00:00Z')).toBe('2027-06-01T00:00:00.000Z');
  const dayMs = 86_400_000;
  for (let day = Date.UTC(2027, 0, 1); day < Date.UTC(2029, 0, 1); day += dayMs) {
    const left = (Date.parse(expiry(new Date(day).toISOString()) ?? '') - day) / dayMs;
    expect(left, new Date(day).toISOString()).toBeGreaterThan(180);
    expect(left).toBeLessThan(220);
  }
});
