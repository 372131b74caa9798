import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { isLocale, localeFacts, locales } from '@portal/content/schema';
import { parseHTML } from 'linkedom';
import { listMissingProperties, listUnknownProperties } from '../open-data/schema-org.ts';
import { expect, test } from './support/portal.ts';

/** What one built page says of itself and where it leads; small enough to keep all pages in memory. */
interface BuiltPage {
  /** Its address, `/fr/guide/`. */
  readonly url: string;
  readonly lang: string | null;
  readonly dir: string | null;
  readonly headings: number;
  readonly ids: ReadonlySet<string>;
  readonly links: readonly string[];
  readonly alternates: ReadonlyMap<string, string>;
  readonly isUnlisted: boolean;
  readonly inline: readonly string[];
  readonly foreign: readonly ForeignBlock[];
  readonly fallbacks: number;
  readonly lateExpansions: readonly string[];
  /** What is wrong with what it says in the words of schema.org. */
  readonly linkedProblems: readonly string[];
  /** Address of the picture that is seen where it is shared. */
  readonly picture: string | undefined;
}

interface ForeignBlock {
  readonly lang: string;
  readonly dir: string | null;
  readonly text: string;
}

// In one worker: every page is read once, for all tests.
test.describe.configure({ mode: 'default' });

let site = '';
let pages: readonly BuiltPage[] = [];

test.beforeAll(({ portal }) => {
  site = join(portal.folder, 'live');
  pages = readPages(site);
});

test('no link of any page leads nowhere, anchors included', () => {
  const byUrl = new Map(pages.map((page) => [page.url, page]));
  const broken = pages.flatMap(({ url, links }) =>
    links.filter((link) => !isReachable(new URL(link, `http://portal${url}`), byUrl)).map((link) => `${url} → ${link}`),
  );
  expect(pages.length).toBeGreaterThan(800);
  expect(broken).toEqual([]);
});

test('every page declares its language and direction, and has one main heading', () => {
  const wrong = pages.filter(({ url, lang, dir, headings }) => {
    const locale = url.split('/')[1];
    const expected = isLocale(locale) ? locale : 'fr';
    return lang !== expected || (dir ?? 'ltr') !== localeFacts[expected].direction || headings !== 1;
  });
  expect(wrong.map(({ url, lang, dir, headings }) => ({ url, lang, dir, headings }))).toEqual([]);
});

test('every listed page names itself in all five languages, and each of those names it back', () => {
  const byUrl = new Map(pages.map((page) => [page.url, page]));
  const listed = pages.filter(({ isUnlisted, url }) => !isUnlisted && url !== '/');
  const wrong = listed.flatMap(({ url, lang, alternates }) =>
    [...locales, 'x-default']
      .filter((hreflang) => {
        const target = byUrl.get(alternates.get(hreflang) ?? '');
        return !target || target.alternates.get(lang ?? '') !== url;
      })
      .map((hreflang) => `${url} hreflang=${hreflang}`),
  );
  expect(wrong).toEqual([]);
});

test('nothing stands inline that the security policy would refuse', () => {
  expect(pages.flatMap(({ url, inline }) => inline.map((what) => `${url}: ${what}`))).toEqual([]);
});

test('a block in another language says which, with its direction, and is announced where it is a fallback', () => {
  const wrong = pages.flatMap(({ url, foreign }) =>
    foreign
      .filter(({ lang, dir }) => !isLocale(lang) || (dir !== null && dir !== localeFacts[lang].direction))
      .map(({ lang, dir, text }) => `${url}: lang=${lang} dir=${dir} "${text}"`),
  );
  expect(wrong).toEqual([]);
  const french = pages.filter(({ lang, fallbacks }) => lang === 'fr' && fallbacks > 0);
  expect(french.map(({ url }) => url)).toEqual([]);
});

test('an acronym is explained at its first use on a page, never later and never twice', () => {
  expect(pages.flatMap(({ url, lateExpansions }) => lateExpansions.map((what) => `${url}: ${what}`))).toEqual([]);
});

test('every listed page says what it is about, in words that schema.org knows, and has a picture to be shared with', () => {
  const listed = pages.filter(({ isUnlisted, url }) => !isUnlisted && url !== '/');
  expect(listed.flatMap(({ url, linkedProblems }) => linkedProblems.map((what) => `${url}: ${what}`))).toEqual([]);
  const pictures = new Set(listed.map(({ picture }) => picture ?? 'none'));
  expect([...pictures].filter((picture) => !existsSync(join(site, picture)))).toEqual([]);
});

function readPages(folder: string): BuiltPage[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => readPage(join(folder, file), `/${relative('', file).replace(/(^|\/)index\.html$/, '$1')}`));
}

function readPage(file: string, url: string): BuiltPage {
  const { document } = parseHTML(readFileSync(file, 'utf8'));
  const elements = [...document.querySelectorAll('*')];
  const root = document.documentElement;
  const lang = root.getAttribute('lang');
  const dir = root.getAttribute('dir');
  const read = (names: readonly string[], attribute: string) =>
    elements.flatMap((element) => {
      const value = names.includes(element.localName) ? element.getAttribute(attribute) : null;
      return value === null ? [] : [value];
    });
  return {
    url,
    lang,
    dir,
    // The contact page keeps the title of its receipt hidden until there is one.
    headings: elements.filter((element) => element.localName === 'h1' && !element.closest('[hidden]')).length,
    ids: new Set(elements.map(({ id }) => id).filter(Boolean)),
    links: [...read(['a', 'link'], 'href'), ...read(['script', 'img'], 'src')].filter(
      (link) => !/^(?:https?|tel|mailto|sms|data):/.test(link),
    ),
    alternates: new Map(
      elements
        .filter((element) => element.localName === 'link' && element.hasAttribute('hreflang'))
        .map((element) => [
          element.getAttribute('hreflang') ?? '',
          new URL(element.getAttribute('href') ?? '', 'http://portal').pathname,
        ]),
    ),
    isUnlisted: elements.some(
      (element) => element.getAttribute('name') === 'robots' && element.getAttribute('content')?.includes('noindex'),
    ),
    inline: elements
      .filter(
        (element) =>
          element.hasAttribute('style') ||
          element.localName === 'style' ||
          (element.localName === 'script' && !element.hasAttribute('src') && !isData(element.getAttribute('type'))) ||
          element.getAttributeNames().some((name) => name.startsWith('on')),
      )
      .map(({ localName }) => `<${localName}>`),
    foreign: elements
      .filter((element) => element !== root && element.hasAttribute('lang'))
      .map((element) => ({
        lang: element.getAttribute('lang') ?? '',
        // Without a direction of its own a block takes the page's.
        dir: element.getAttribute('dir') ?? dir,
        text: (element.textContent ?? '').trim().slice(0, 40),
      })),
    fallbacks: elements.filter((element) => element.hasAttribute('data-fallback')).length,
    lateExpansions: listLateExpansions(elements),
    linkedProblems: listLinkedProblems(elements),
    picture: elements
      .filter((element) => element.getAttribute('property') === 'og:image')
      .map((element) => new URL(element.getAttribute('content') ?? '', 'http://portal').pathname)[0],
  };
}

function listLinkedProblems(elements: readonly Element[]): string[] {
  const blocks = elements.filter((element) => element.getAttribute('type') === 'application/ld+json');
  if (blocks.length !== 1) return [`${blocks.length} blocks`];
  try {
    const graph: unknown = JSON.parse(blocks[0]?.textContent ?? '');
    return [...listUnknownProperties(graph), ...listMissingProperties(graph)];
  } catch {
    return ['cannot be read'];
  }
}

/** `application/ld+json` and the like hold data: nothing runs. */
function isData(type: string | null): boolean {
  return type !== null && type !== 'module' && !type.includes('javascript');
}

function isReachable(target: URL, pagesByUrl: ReadonlyMap<string, BuiltPage>): boolean {
  const page = pagesByUrl.get(target.pathname);
  if (!page) return target.hash === '' && existsSync(join(site, decodeURIComponent(target.pathname)));
  const anchor = decodeURIComponent(target.hash.slice(1));
  // Behind the # of an itinerary stand answers: the sheet among them must be there.
  const [, answers] = /\/itineraire\/#1((?:\/[^/]+)*)$/.exec(target.href) ?? [];
  if (answers !== undefined) {
    const service = answers.split('/')[2];
    return service === undefined || pagesByUrl.has(target.pathname.replace('itineraire/', `guide/${service}/`));
  }
  return anchor === '' || page.ids.has(anchor);
}

function listLateExpansions(elements: readonly Element[]): string[] {
  const seen = new Set<string>();
  return elements
    .filter(({ localName }) => localName === 'abbr')
    .flatMap((element) => {
      const acronym = element.textContent ?? '';
      const isLate = seen.has(acronym) && element.nextElementSibling?.hasAttribute('data-expansion') === true;
      seen.add(acronym);
      return isLate ? [acronym] : [];
    });
}
