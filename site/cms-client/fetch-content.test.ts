import { type Kind, type Locale, recordTypes } from '@portal/content/schema';
import { afterEach, describe, expect, it } from 'vitest';
import { entry, type ServedEntries, serveEntries } from '../../tests/portal/serve-entries.ts';
import { CmsError } from './cms-error.ts';
import { fetchSnapshot } from './fetch-content.ts';

let cms: ServedEntries | undefined;
afterEach(() => cms?.close());

async function serve(...options: Parameters<typeof serveEntries>): Promise<ServedEntries> {
  cms = await serveEntries(...options);
  return cms;
}

const theme = (locale: Locale, fields: Record<string, unknown> = {}) =>
  entry('t1', locale, {
    slug: 'social-rights',
    order: 2,
    openEligibility: null,
    name: locale === 'fr' ? 'Mes droits' : 'حقوقي',
    summary: 'Résumé',
    searchWords: 'retraite\n\n pension \n',
    localizations: [{ id: 9, documentId: 't1', locale: 'ar' }],
    ...fields,
  });

const service = (fields: Record<string, unknown> = {}) =>
  entry('s1', 'fr', {
    slug: 'pension',
    theme: { id: 4, documentId: 't1', slug: 'social-rights' },
    need: 'survivor',
    profiles: [],
    organisations: [],
    cost: 'unknown',
    confidence: 'medium',
    atRisk: null,
    verifiedOn: null,
    verifiedBy: '',
    sources: [{ id: 31, title: 'Étude', url: null, seenOn: null }],
    title: 'Pension',
    summary: 'Une pension',
    documents: 'CNIE\nPreuves',
    steps: [{ id: 7, kind: 'gather', text: 'Rassemblez' }],
    searchWords: null,
    ...fields,
  });

function fetchFrom(
  url: string,
  more: { floors?: Partial<Record<Kind, number>>; online?: Partial<Record<Kind, number>>; token?: string } = {},
) {
  const { token = 'token-of-the-build', floors = {}, online } = more;
  return fetchSnapshot({ connection: { url, token, timeoutMs: 2000 }, today: '2026-11-22', floors, online });
}

async function failWith(promise: Promise<unknown>): Promise<CmsError> {
  const error = await promise.catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(CmsError);
  return error as CmsError;
}

describe('fetchSnapshot', () => {
  it('gives back the shape of the seed: no nulls or ids, lines as lists, relations as slugs', async () => {
    const { url } = await serve({
      themes: { fr: [theme('fr')], ar: [theme('ar')] },
      services: { fr: [service()] },
    });
    const snapshot = await fetchFrom(url);
    expect(snapshot.theme).toEqual([
      {
        slug: 'social-rights',
        changedAt: '2026-11-01T10:00:00.000Z',
        order: 2,
        texts: {
          fr: { name: 'Mes droits', summary: 'Résumé', searchWords: ['retraite', 'pension'] },
          ar: { name: 'حقوقي', summary: 'Résumé', searchWords: ['retraite', 'pension'] },
        },
      },
    ]);
    expect(snapshot.service).toEqual([
      {
        slug: 'pension',
        changedAt: '2026-11-01T10:00:00.000Z',
        theme: 'social-rights',
        need: 'survivor',
        profiles: [],
        organisations: [],
        cost: 'unknown',
        confidence: 'medium',
        sources: [{ title: 'Étude' }],
        texts: {
          fr: {
            title: 'Pension',
            summary: 'Une pension',
            documents: ['CNIE', 'Preuves'],
            steps: [{ kind: 'gather', text: 'Rassemblez' }],
          },
        },
      },
    ]);
  });

  it('drops a translation of which nothing is written', async () => {
    const empty = { name: null, summary: '', searchWords: null };
    const { url } = await serve({ themes: { fr: [theme('fr')], zgh: [theme('zgh', empty)] } });
    expect(Object.keys((await fetchFrom(url)).theme[0]?.texts ?? {})).toEqual(['fr']);
  });

  it('reads every page', async () => {
    const many = Array.from({ length: 205 }, (_, index) =>
      theme('fr', { documentId: `d${index}`, slug: `theme-${index}` }),
    );
    const { url } = await serve({ themes: { fr: many } });
    expect((await fetchFrom(url)).theme).toHaveLength(205);
  });

  it('asks for the published version of each kind in each language', async () => {
    const { url, seen } = await serve({});
    await fetchFrom(url);
    expect(seen).toHaveLength(Object.keys(recordTypes).length * 5);
    expect(seen.join('\n')).not.toContain('status');
  });

  it('lists every problem at once, each with its entry and what to do', async () => {
    const { url } = await serve({
      themes: { fr: [theme('fr', { name: null })] },
      services: { fr: [service({ cost: 'gratis' }), { ...service({ theme: null }), documentId: 's2', slug: 'other' }] },
    });
    const { problems } = await failWith(fetchFrom(url, { floors: { office: 16 } }));
    expect(problems).toHaveLength(4);
    expect(problems[0]).toContain('theme "social-rights"');
    expect(problems[0]).toContain('texts.fr.name is empty: fill it in');
    expect(problems[1]).toMatch(/service "pension".*cost/);
    expect(problems[2]).toMatch(/service "other".*theme is empty.*publish the entry/);
    expect(problems[3]).toMatch(/only 0 offices are published, at least 16/);
  });

  it('refuses a document without a French version', async () => {
    const { url } = await serve({ themes: { ar: [theme('ar')] } });
    const { message } = await failWith(fetchFrom(url));
    expect(message).toMatch(/published in ar but not in fr/);
  });

  it('refuses a locale that the portal does not know', async () => {
    const localizations = [{ documentId: 't1', locale: 'xx-bad2' }];
    const { url } = await serve({ themes: { fr: [theme('fr', { localizations })] } });
    expect((await failWith(fetchFrom(url))).message).toMatch(/"xx-bad2" is stored in Strapi/);
  });

  it('refuses a link to an entry that is not published', async () => {
    const { url } = await serve({ services: { fr: [service()] } });
    expect((await failWith(fetchFrom(url))).message).toMatch(/names the theme "social-rights", which does not exist/);
  });

  it('stops when a fifth of a long list is gone, unless the list is short', async () => {
    const themes = Array.from({ length: 10 }, (_, index) =>
      theme('fr', { documentId: `d${index}`, slug: `theme-${index}` }),
    );
    const { url } = await serve({ themes: { fr: themes } });
    const lost = fetchFrom(url, { online: { theme: 13 } });
    expect((await failWith(lost)).message).toMatch(/only 10 of the 13 themes that are online/);
    expect((await fetchFrom(url, { online: { theme: 12 } })).theme).toHaveLength(10);
    cms?.close();
    const { url: later } = await serve({ themes: { fr: themes.slice(0, 3) } });
    expect((await fetchFrom(later, { online: { theme: 9 } })).theme).toHaveLength(3);
  });

  it('says once that the token is refused', async () => {
    const { url } = await serve({});
    const { problems } = await failWith(fetchFrom(url, { token: 'wrong' }));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/refuses the build token: BUILD_TOKEN must be/);
  });

  it('does not take an HTTP error for an empty list', async () => {
    const { url } = await serve({ themes: { fr: [theme('fr')] } }, { status: { offices: 500 } });
    expect((await failWith(fetchFrom(url))).message).toMatch(/GET \/api\/offices: Strapi answered 500/);
  });

  it('says in one line that the CMS does not answer', async () => {
    const { problems } = await failWith(fetchFrom('http://127.0.0.1:9'));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/Strapi does not answer at http:\/\/127\.0\.0\.1:9 \(.*\)\. Start it/);
  });
});
