import { toPagePath } from '@portal/content/addresses';
import { type Kind, recordTypes } from '@portal/content/schema';
import { readSeed } from '@portal/content/seed';
import { expect, test } from 'vitest';
import { projectFolder } from '../../site/launch/project-folder.ts';
import { findRoute, listRoutes } from '../../site/preview/find-route.ts';
import { listAddresses } from '../../site/preview/list-addresses.ts';

const routes = await listRoutes(projectFolder);

test.each([
  ['service', { slug: 'pension' }, '/[lang]/guide/[slug]'],
  ['office', { slug: 'agadir', commune: 'agadir' }, '/[lang]/bureaux/[commune]'],
  ['commune', { slug: 'agadir' }, '/[lang]/territoires/[commune]'],
  ['organisation', { slug: 'cnss' }, '/[lang]/organismes/[slug]'],
  ['theme', { slug: 'health' }, '/[lang]/guide/besoin/[theme]'],
  ['profile', { slug: 'retired' }, '/[lang]/guide/profil/[profile]'],
  ['contact-point', { slug: 'x', commune: 'agadir', organisation: 'cnss' }, '/[lang]/bureaux/[commune]'],
  ['charter', { slug: 'charter' }, '/[lang]/charte'],
  ['page', { slug: 'accessibilite' }, '/[lang]/accessibilite'],
] as const)('a %s is shown on a page of the site', (kind, record, pattern) => {
  const found = listAddresses(kind, record, 'ar').map((address) => findRoute(routes, address)?.pattern);
  expect(found.find(Boolean)).toBe(pattern);
});

test('of two pages that fit an address, the one that names it wins', () => {
  expect(findRoute(routes, '/fr/guide/alphabet/')?.pattern).toBe('/[lang]/guide/alphabet');
  expect(findRoute(routes, '/fr/nowhere/at/all/')).toBeUndefined();
});

test('the page that an editor is led to is the one that the site makes, of every record of the seed', () => {
  const seed = readSeed('2026-11-28');
  const lost: string[] = [];
  for (const kind of Object.keys(recordTypes) as Kind[])
    for (const record of seed[kind]) {
      const path = toPagePath(kind, record, 'ar');
      const made = listAddresses(kind, record, 'ar').find((address) => findRoute(routes, address));
      if (path === undefined || path !== made) lost.push(`${kind} ${record.slug}: ${path}, not ${made}`);
    }
  expect(lost).toEqual([]);
});
