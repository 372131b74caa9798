import { expect, test } from 'vitest';
import { isLeftAlone } from './is-left-alone.ts';

const origin = 'https://portail.example.ma';
const ask = (path: string, init?: RequestInit) => isLeftAlone(new Request(`${origin}${path}`, init), origin);

test.each(['/intake', '/intake/follow-up', '/reports', '/data/fr/places.geojson', '/hsds/fr/', '/fr/integrer/agadir/'])(
  'leaves %s to the network',
  (path) => expect(ask(path)).toBe(true),
);

test('leaves what is posted, previewed, asked with a query, or another site’s', () => {
  expect(ask('/fr/contact/', { method: 'POST', body: 'x' })).toBe(true);
  expect(ask('/fr/apercu/')).toBe(true);
  expect(ask('/_astro/a.js?x=1')).toBe(true);
  expect(isLeftAlone(new Request('https://tiles.example.ma/1.png'), origin)).toBe(true);
});

test('answers for pages and their parts', () => {
  expect(ask('/fr/guide/')).toBe(false);
  expect(ask('/fr/integrer/')).toBe(false);
  expect(ask('/_astro/a.js')).toBe(false);
});
