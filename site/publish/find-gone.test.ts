import { describe, expect, it } from 'vitest';
import { findGone } from './find-gone.ts';

const documents = (slug: string) => ({ service: { d1: slug, d2: 'asile' } });
const page = (slug: string) => `/fr/guide/${slug}/`;
const compare = (before: string[], now: string[], more: Partial<Parameters<typeof findGone>[0]> = {}) =>
  findGone({
    gone: {},
    before: new Set(before),
    now: new Set(now),
    documentsBefore: documents('pension'),
    documentsNow: documents('pension'),
    ...more,
  });

describe('what the new site answers for old addresses', () => {
  it('a page that is no longer there is gone', () => {
    expect(compare([page('pension'), page('asile')], [page('asile')])).toEqual({ [page('pension')]: null });
  });

  it('a record that was renamed takes its pages and files along', () => {
    const before = [page('pension'), '/ar/guide/pension/', '/fr/guide/pension.ics', page('asile')];
    const now = [page('retraite'), '/ar/guide/retraite/', '/fr/guide/retraite.ics', page('asile')];
    expect(compare(before, now, { documentsNow: documents('retraite') })).toEqual({
      [page('pension')]: page('retraite'),
      '/ar/guide/pension/': '/ar/guide/retraite/',
      '/fr/guide/pension.ics': '/fr/guide/retraite.ics',
    });
  });

  it('follows a record that is renamed twice, then goes', () => {
    const gone = { [page('pension')]: page('retraite') };
    const twice = compare([page('retraite')], [page('vieillesse')], {
      gone,
      documentsBefore: documents('retraite'),
      documentsNow: documents('vieillesse'),
    });
    expect(twice).toEqual({ [page('pension')]: page('vieillesse'), [page('retraite')]: page('vieillesse') });
    expect(compare([page('vieillesse')], [], { gone: twice, documentsNow: { service: { d2: 'asile' } } })).toEqual({
      [page('pension')]: null,
      [page('retraite')]: null,
      [page('vieillesse')]: null,
    });
  });

  it('an address that is used again is no longer gone', () => {
    expect(compare([], [page('pension')], { gone: { [page('pension')]: null } })).toEqual({});
  });

  it('leads from a page whose words have moved to where they are, in the same language', () => {
    const moved = (locale: string) => `/${locale}/ressources/ouvrir-un-baom/`;
    const before = ['/fr/a-propos/ouvrir-un-baom/', '/zgh/a-propos/ouvrir-un-baom/', '/fr/a-propos/histoire/'];
    expect(compare(before, [moved('fr'), moved('zgh')])).toEqual({
      '/fr/a-propos/ouvrir-un-baom/': moved('fr'),
      '/zgh/a-propos/ouvrir-un-baom/': moved('zgh'),
      '/fr/a-propos/histoire/': null,
    });
  });

  it('never leads to an address that the new site does not have', () => {
    const now = { documentsNow: documents('retraite') };
    expect(compare([page('pension')], [], now)).toEqual({ [page('pension')]: null });
  });
});
