import { locales } from '@portal/content/schema';
import Papa from 'papaparse';
import { rrulestr } from 'rrule';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { OpenFile } from '../../site/open-data/edition.ts';
import { hsdsLists, hsdsShapes, toHsdsPage } from '../../site/open-data/hsds/shapes.ts';
import { toDirectory } from '../../site/open-data/hsds/to-directory.ts';
import { writeHsds } from '../../site/open-data/hsds/write-hsds.ts';
import { readContent, someDay, toEdition } from './small-content.ts';

const content = readContent();
const directories = new Map(locales.map((locale) => [locale, toDirectory(toEdition(content, locale))] as const));
const fr = toDirectory(toEdition(content));
const files = new Map(writeHsds(toEdition(content), fr));
const read = (path: string): unknown => JSON.parse(files.get(path) ?? 'null');

describe('the HSDS directory', () => {
  it.each(locales)('has the shape of the standard in %s', (locale) => {
    for (const list of hsdsLists) {
      const items = directories.get(locale)?.[list] ?? [];
      const problems = items.flatMap((item) => hsdsShapes[list].safeParse(item).error?.issues ?? []);
      expect(problems, list).toEqual([]);
      expect(items.length, list).toBeGreaterThan(0);
    }
  });

  it('gives every record the same id in every language', () => {
    const listIds = (value: unknown): string[] =>
      typeof value === 'object' && value !== null
        ? Object.entries(value).flatMap(([key, item]) => (key === 'id' ? [String(item)] : listIds(item)))
        : [];
    const top = (locale: (typeof locales)[number]) =>
      hsdsLists.map((list) => (directories.get(locale)?.[list] ?? []).map(({ id }) => id));
    for (const locale of locales) expect(top(locale)).toEqual(top('fr'));
    // Once given, for ever: whoever has copied the data knows this office by it.
    expect(fr.organizations.find(({ uri }) => uri?.endsWith('/bureaux/taliouine/'))?.id).toBe(
      '9dec2a15-f7cd-5d15-a181-3822b55c914b',
    );
    const ids = listIds(fr.services).filter((id) => !z.uuid({ version: 'v5' }).safeParse(id).success);
    expect(ids).toEqual([]);
  });

  it('names nothing that is not there', () => {
    const organizations = new Set(fr.organizations.map(({ id }) => id));
    const services = new Set(fr.services.map(({ id }) => id));
    const terms = new Set(fr.taxonomy_terms.map(({ id }) => id));
    const taxonomies = new Set(fr.taxonomies.map(({ id }) => id));
    const broken = [
      ...fr.services.flatMap(({ organization_id, contacts = [], attributes = [] }) => [
        ...[organization_id, ...contacts.map((contact) => contact.organization_id)].filter(
          (id) => !organizations.has(id),
        ),
        ...attributes.filter((item) => !terms.has(item.taxonomy_term_id) || !services.has(item.link_id)),
      ]),
      ...fr.organizations.flatMap(({ id, parent_organization_id: parent, locations = [] }) => [
        ...(parent && !organizations.has(parent) ? [parent] : []),
        ...locations.filter((location) => location.organization_id !== id),
      ]),
      ...fr.service_at_locations.filter(
        (place) => !services.has(place.service_id) || place.location.id !== place.location_id,
      ),
      ...fr.taxonomy_terms.filter(
        ({ taxonomy_id, parent_id }) => !taxonomies.has(taxonomy_id) || (parent_id && !terms.has(parent_id)),
      ),
    ];
    expect(broken).toEqual([]);
  });

  it('writes every id once a list', () => {
    for (const list of hsdsLists) {
      const ids = fr[list].map(({ id }) => id);
      expect(new Set(ids).size, list).toBe(ids.length);
    }
  });

  it('has one page a list, and a file for each record', () => {
    expect(read('hsds/fr/index.json')).toMatchObject({ version: '3.1', publisher: { name: 'BAOM Souss-Massa' } });
    for (const list of hsdsLists) {
      const page = toHsdsPage(hsdsShapes[list]).parse(read(`hsds/fr/${list}.json`));
      expect([page.total_items, page.size], list).toEqual([fr[list].length, fr[list].length]);
      for (const item of fr[list]) expect(read(`hsds/fr/${list}/${item.id}.json`)).toEqual(item);
    }
  });

  it('names needs, profiles, kinds and the ids of Open Eligibility in every language', () => {
    const codes = fr.taxonomy_terms.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['health', 'social-rights/survivor', 'femme', 'association', '1259']));
    const darija = directories.get('ary')?.taxonomy_terms.find(({ code }) => code === 'health');
    expect(darija?.language).toBe('ary');
    expect(darija?.name).not.toBe(fr.taxonomy_terms.find(({ code }) => code === 'health')?.name);
  });
});

describe('an office that has told everything', () => {
  const service = fr.services.find(({ email }) => email === 'bureau@example.ma');
  const place = service?.service_at_locations?.[0];

  it('is a service at its place', () => {
    expect(service).toMatchObject({
      assured_date: '2026-11-01',
      last_modified: someDay,
      cost_options: [{ amount: 0, currency: 'MAD' }],
      phones: [
        { number: '+212528000001', type: 'voice' },
        { number: '+212600000002', type: 'text' },
      ],
    });
    expect(service?.languages?.map(({ code }) => code)).toEqual(['ary', 'shi', 'fra']);
    expect(place?.location).toMatchObject({
      latitude: 30.42,
      longitude: -9.6,
      addresses: [{ city: 'Agadir', state_province: 'Souss-Massa', postal_code: '', country: 'MA' }],
      accessibility: [{ description: 'Entrée sans marche' }],
    });
  });

  it('has its week, its closed day, Ramadan and its dated days as rules', () => {
    expect(service?.schedules?.map(({ id, timezone, wkst, ...rule }) => rule)).toEqual([
      { freq: 'WEEKLY', byday: 'MO,TU', opens_at: '08:30Z', closes_at: '12:00Z' },
      { freq: 'WEEKLY', byday: 'MO', opens_at: '14:00Z', closes_at: '16:30Z' },
      { freq: 'WEEKLY', byday: 'SU', description: 'Fermé' },
      {
        freq: 'WEEKLY',
        byday: 'MO',
        opens_at: '09:00Z',
        closes_at: '14:00Z',
        valid_from: '2027-02-08',
        valid_to: '2027-03-09',
        description: 'Horaires du ramadan',
      },
      { valid_from: '2026-12-24', valid_to: '2026-12-26', description: 'Inventaire' },
    ]);
    expect(service?.schedules?.[0]?.timezone).toBe(0);
  });

  it('has rules that a calendar library understands', () => {
    const { freq, byday, wkst } = service?.schedules?.[0] ?? {};
    const rule = rrulestr(`DTSTART:20261102T083000Z\nRRULE:FREQ=${freq};BYDAY=${byday};WKST=${wkst};COUNT=3`);
    expect(rule.all().map((date) => date.toISOString().slice(0, 10))).toEqual([
      '2026-11-02',
      '2026-11-03',
      '2026-11-09',
    ]);
  });
});

describe('what is not known', () => {
  const offices = fr.organizations.filter(({ uri }) => uri?.includes('/bureaux/'));

  it('is absent: no hours, no telephone, no coordinates of the middle of a territory', () => {
    const nihit = offices.find(({ uri }) => uri?.endsWith('/bureaux/nihit/'));
    expect(nihit).not.toHaveProperty('phones');
    expect(nihit?.locations?.[0]).not.toHaveProperty('latitude');
    expect(nihit?.locations?.[0]).not.toHaveProperty('schedules');
    expect(nihit?.locations?.[0]?.description).toMatch(/^Position approximative/);
    expect(nihit?.locations?.[0]?.addresses).toMatchObject([{ address_1: '', city: 'Nihit' }]);
  });

  it('gives an organisation without address no place', () => {
    const anapec = fr.organizations.find(({ uri }) => uri?.endsWith('/organismes/anapec/'));
    expect(anapec?.name).toBeTruthy();
    expect(anapec).not.toHaveProperty('locations');
  });

  it('hands on an address abroad as it is written, and calls no country', () => {
    const cnav = fr.organizations.find(({ uri }) => uri?.endsWith('/organismes/cnav/'));
    expect(cnav?.locations).toMatchObject([{ location_type: 'postal' }]);
    expect(cnav?.locations?.[0]).not.toHaveProperty('addresses');
  });
});

it('a service that is given at two counters has two places', () => {
  const service = fr.services.find(({ url }) => url.endsWith('/guide/accident-invalidite/'));
  expect(service?.service_at_locations?.map(({ location }) => location.name)).toEqual([
    'Guichet de tiznit',
    'Guichet de taroudannt',
  ]);
  expect(new Set(service?.service_at_locations?.map(({ id }) => id)).size).toBe(2);
});

describe('the tabular form', () => {
  const name = 'hsds/fr/tables/';
  const description = z
    .object({
      profile: z.literal('tabular-data-package'),
      resources: z.array(
        z.object({
          path: z.string(),
          name: z.string(),
          schema: z.object({
            fields: z.array(z.object({ name: z.string() })),
            foreignKeys: z.array(z.object({ fields: z.string(), reference: z.object({ resource: z.string() }) })),
          }),
        }),
      ),
    })
    .parse(read(`${name}datapackage.json`));
  const tables = new Map(
    description.resources.map(({ name: table, path }) => {
      const text = files.get(name + path) ?? '';
      return [table, Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true })] as const;
    }),
  );

  it('describes every table, and no other', () => {
    const written = [...files.keys()]
      .filter((path: OpenFile[0]) => path.endsWith('.csv'))
      .map((path) => path.slice(name.length));
    expect(description.resources.map(({ path }) => path).toSorted()).toEqual(written.toSorted());
    for (const { name: table, schema } of description.resources) {
      expect(tables.get(table)?.meta.fields, table).toEqual(schema.fields.map((field) => field.name));
      expect(tables.get(table)?.errors, table).toEqual([]);
    }
  });

  it('holds every record once, and joins them by ids that are there', () => {
    expect(tables.get('services')?.data).toHaveLength(fr.services.length);
    expect(tables.get('organizations')?.data).toHaveLength(fr.organizations.length);
    for (const { name: table, schema } of description.resources) {
      const rows = tables.get(table)?.data ?? [];
      expect(new Set(rows.map((row) => row['id'])).size, table).toBe(rows.length);
      for (const { fields, reference } of schema.foreignKeys) {
        const known = new Set(tables.get(reference.resource)?.data.map((row) => row['id']));
        const broken = rows.filter((row) => row[fields] && !known.has(row[fields]));
        expect(broken, `${table}.${fields}`).toEqual([]);
      }
    }
  });

  it('has what the tabular form requires beside', () => {
    expect(tables.get('services')?.data.every((row) => row['organization_id'])).toBe(true);
    expect(tables.get('cost_options')?.data.every((row) => row['service_id'])).toBe(true);
    expect(tables.get('attributes')?.data.every((row) => row['link_id'] && row['taxonomy_term_id'])).toBe(true);
  });
});
