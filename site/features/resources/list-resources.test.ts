import type { Resource } from '@portal/content/schema';
import { resource } from '@portal/content/schema/resource.ts';
import { describe, expect, it } from 'vitest';
import { hasOwnPage, listShelves } from './list-resources';

const make = (slug: string, facts: Partial<Resource> = {}): Resource => ({
  slug,
  type: 'law',
  sources: [],
  texts: { fr: { title: slug, summary: slug } },
  ...facts,
});

describe('resources', () => {
  it('stand by kind, in their order, and the walk through opening an office stands apart', () => {
    const shelves = listShelves([
      make('b', { order: 2 }),
      make('a'),
      make('c', { order: 1 }),
      make('t', { type: 'tool' }),
      make('ouvrir-un-baom', { type: 'guide' }),
    ]);
    expect(shelves.map(({ type, resources }) => [type, resources.map(({ slug }) => slug)])).toEqual([
      ['tool', ['t']],
      ['law', ['c', 'b', 'a']],
    ]);
  });

  it('show the training that was held last first', () => {
    const [shelf] = listShelves([
      make('first', { type: 'training', heldOn: '2021-07-15' }),
      make('last', { type: 'training', heldOn: '2022-02-22' }),
    ]);
    expect(shelf?.resources.map(({ slug }) => slug)).toEqual(['last', 'first']);
  });

  it('have a page of their own when there is something to read on it', () => {
    expect(hasOwnPage(make('a'))).toBe(false);
    const sections = [{ heading: 'Qui', paragraphs: ['La commune.'] }];
    expect(hasOwnPage(make('a', { texts: { fr: { title: 'a', summary: 'a', sections } } }))).toBe(true);
  });

  it('refuse a training that ends before it begins', () => {
    const wrong = make('t', { type: 'training', heldOn: '2021-11-26', heldUntil: '2021-11-23' });
    expect(resource.schema.safeParse(wrong).error?.issues[0]?.path).toEqual(['heldUntil']);
  });
});
