import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locale } from '@portal/content/schema';

export interface KeptPage {
  /** Its address, `/ar/guide/`. */
  readonly path: string;
  readonly html: string;
}

/**
 * What is kept of a language, below its folder. Never what somebody sends, follows or rates (docs/adr/0019), nor the kit
 * of an office, which is for its printer.
 */
const keptPages =
  /^(?:|recherche\/|hors-ligne\/|(?:guide|organismes)\/(?:.*\/)?|(?:bureaux|itineraire)\/(?:[^/]+\/)?)index\.html$/;
const keptData = ['itineraire/details.json'];
const tifinagh = /tifinagh/;
const arabic = /-arabic-/;
const fonts: Readonly<Record<Locale, readonly RegExp[]>> = {
  fr: [],
  en: [],
  ar: [arabic],
  ary: [arabic],
  zgh: [tifinagh],
};

export async function readKeptPages(site: string, locale: Locale): Promise<KeptPage[]> {
  const files = await readdir(join(site, locale), { recursive: true });
  const pages = files.map((file) => file.replaceAll('\\', '/')).filter((file) => keptPages.test(file));
  return Promise.all(
    pages.sort().map(async (file) => ({
      path: `/${locale}/${file.replace(/index\.html$/, '')}`,
      html: await readFile(join(site, locale, file), 'utf8'),
    })),
  );
}

/** Everything these pages load, and what that loads in turn: styles, scripts, fonts of this language, data. */
export async function listParts(site: string, locale: Locale, pages: readonly KeptPage[]): Promise<string[]> {
  const found = new Set<string>();
  const waiting = pages.flatMap(({ html }) => findParts(html, '/'));
  waiting.push('/icon.svg', ...keptData.map((path) => `/${locale}/${path}`), ...(await listIndex(site, locale)));
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (found.has(path) || (isFont(path) && !isFontOf(path, locale))) continue;
    const text = await readFile(join(site, path), 'utf8').catch(() => undefined);
    if (text === undefined) continue;
    found.add(path);
    if (/\.(?:js|css)$/.test(path)) waiting.push(...findParts(text, '/_astro/'));
  }
  return [...found].sort();
}

async function listIndex(site: string, locale: Locale): Promise<string[]> {
  const files = await readdir(join(site, 'search'), { recursive: true }).catch(() => []);
  const own = new RegExp(`^(?:${locale}\\.json|[0-9a-f]+/${locale}-[wr]\\d+\\.json)$`);
  return files
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => own.test(file))
    .map((file) => `/search/${file}`);
}

/** Addresses in markup, in scripts (`import "./x.js"`, the list of what a lazy part needs) and in styles. */
function findParts(text: string, base: string): string[] {
  const absolute = text.match(/\/?_astro\/[\w.@-]+\.(?:js|css|woff2)|\/map\/[\w-]+\.topojson/g) ?? [];
  const beside = [...text.matchAll(/["'`(]\.\/([\w.@-]+\.(?:js|css|woff2))["'`)]/g)].map(([, name]) => base + name);
  return [...absolute.map((path) => (path.startsWith('/') ? path : `/${path}`)), ...beside];
}

function isFont(path: string): boolean {
  return path.endsWith('.woff2');
}

/** Latin letters stand on every page. */
function isFontOf(path: string, locale: Locale): boolean {
  return /-latin-/.test(path) || fonts[locale].some((pattern) => pattern.test(path));
}
