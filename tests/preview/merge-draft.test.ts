import { readSeed } from '@portal/content/seed';
import { expect, test } from 'vitest';
import type { Draft } from '../../site/cms-client/index.ts';
import { mergeDraft } from '../../site/preview/merge-draft.ts';

const published = readSeed('2026-11-28');
const source = { documentId: 'abcdefghij', slug: 'essai', type: 'workshop', startsOn: '2026-12-01', precision: 'day' };
const event = {
  ...source,
  eventStatus: 'confirmed',
  title: 'Essai',
  summary: 'Un essai.',
  sources: [{ title: 'Essai' }],
};

function draftOf(change: object, publishedSlug: string | null = null): Draft {
  return {
    kind: 'event',
    locale: 'fr',
    language: 'fr',
    adminOrigin: 'http://localhost:1337',
    publishedSlug,
    entries: { fr: [{ ...event, ...change }], ar: [], ary: [], zgh: [], en: [] },
    faults: [],
  };
}

test('a record that was never published stands among the others, which stay as they are', () => {
  const merged = mergeDraft(published, draftOf({}));
  if (!merged) throw new Error('refused');
  expect(merged.snapshot.event).toHaveLength(published.event.length + 1);
  expect(merged.snapshot.service).toBe(published.service);
  expect(published.event.map(({ slug }) => slug)).not.toContain('essai');
});

test('of a draft that breaks the contract there is no page', () => {
  expect(mergeDraft(published, draftOf({ title: '' }))).toBeUndefined();
  expect(mergeDraft(published, draftOf({ endsOn: '2026-11-01' }))).toBeUndefined();
});

test('a record whose address changes is there once, and what points to it follows', () => {
  const [theme] = published.theme;
  if (!theme) throw new Error('The seed has no theme.');
  const { texts, ...shared } = theme;
  const draft: Draft = {
    ...draftOf({}, theme.slug),
    kind: 'theme',
    entries: {
      fr: [
        {
          ...shared,
          ...texts.fr,
          translation: null,
          openEligibility: null,
          searchWords: null,
          documentId: 'abcdefghij',
          slug: 'renamed',
        },
      ],
      ar: [],
      ary: [],
      zgh: [],
      en: [],
    },
  };
  const merged = mergeDraft(published, draft);
  if (!merged) throw new Error('refused');
  const slugs = merged.snapshot.theme.map(({ slug }) => slug);
  expect(slugs).toContain('renamed');
  expect(slugs).not.toContain(theme.slug);
  expect(merged.snapshot.service.filter(({ theme: of }) => of === theme.slug)).toEqual([]);
  expect(merged.snapshot.service.filter(({ theme: of }) => of === 'renamed').length).toBe(
    published.service.filter(({ theme: of }) => of === theme.slug).length,
  );
});
