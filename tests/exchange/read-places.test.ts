import { serviceRowSchema } from '@portal/content/schema';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readServices } from '../../cms/src/admin/exchange/services/read-services.ts';
import { readPlaces } from '../../cms/src/exchange/services/read-places.ts';
import { readSchedules } from '../../cms/src/exchange/services/read-schedules.ts';
import { readService } from '../../cms/src/exchange/services/read-service.ts';
import { settlePlaces } from '../../cms/src/exchange/services/settle-places.ts';
import { toDirectory } from '../../site/open-data/hsds/to-directory.ts';
import { toTables } from '../../site/open-data/hsds/to-tables.ts';
import { readContent, toEdition } from '../open-data/small-content.ts';

const weekly = (byday: string, opens_at: string, closes_at: string, more = {}) => ({
  id: 's',
  freq: 'WEEKLY',
  byday,
  opens_at,
  closes_at,
  ...more,
});

describe('the rules of opening', () => {
  it('are a week, on the clock of Morocco; a day that no rule names stays unknown', () => {
    expect(
      readSchedules([
        weekly('MO,TU', '14:00Z', '16:30Z', { wkst: 'MO', timezone: 0, description: null }),
        weekly('MO', '08:30', '12:00:00', { interval: '1' }),
        weekly('SA', '10:00+01:00', '13:00+01:00'),
        weekly('SU', '00:00', '23:59'),
      ])?.week,
    ).toEqual({
      monday: [
        { opens: '08:30', closes: '12:00' },
        { opens: '14:00', closes: '16:30' },
      ],
      tuesday: [{ opens: '14:00', closes: '16:30' }],
      saturday: [{ opens: '09:00', closes: '12:00' }],
      sunday: [{ opens: '00:00', closes: '24:00' }],
    });
  });

  it.each([
    ['a period', weekly('MO', '08:00', '12:00', { valid_from: '2026-01-01' })],
    ['every other week', weekly('MO', '08:00', '12:00', { interval: 2 })],
    ['the first Monday of a month', weekly('1MO', '08:00', '12:00')],
    ['once a month', { ...weekly('MO', '08:00', '12:00'), freq: 'MONTHLY' }],
    ['a condition in words', weekly('MO', '08:00', '12:00', { description: 'Sur rendez-vous' })],
    ['no times', { id: 's', freq: 'WEEKLY', byday: 'SU', description: 'Fermé' }],
    ['times that are none', weekly('MO', '8h', '25:00')],
    ['two at once', weekly('MO', '09:00', '11:00')],
  ])('that say more than a week (%s) are left out whole, never in part', (_name, rule) => {
    expect(readSchedules([weekly('MO,FR', '08:00', '10:00'), rule])).toBeUndefined();
  });

  it('are unknown when there are none', () => expect(readSchedules([])).toBeUndefined());
});

const location = {
  id: 'l-1',
  name: 'Guichet du centre',
  addresses: [{ address_1: 'Rue 1', address_2: 'face au marché', city: 'Tiznit', country: 'MA' }],
  latitude: 29.7,
  longitude: -9.73,
  languages: [{ code: 'fra' }],
};
const service = {
  id: 'a',
  name: 'Cours',
  organization: { name: 'ANAPEC' },
  phones: [{ number: '05 28 00 00 01' }, { number: '141' }],
  schedules: [weekly('MO', '08:30', '16:30')],
  languages: [{ code: 'fra' }],
  minimum_age: 18,
  service_at_locations: [{ id: 'x', location_id: 'l-1', location }],
};
const names = {
  findOrganisation: (name: string) => (name === 'ANAPEC' ? 'document' : undefined),
  findCommune: (city: string) => (city === 'Tiznit' ? 'tiznit' : undefined),
  findTheme: () => undefined,
  findProfiles: () => [],
};
const settle = (value: Record<string, unknown>) => settlePlaces(readService({ line: 1, value }), names);
const fields = (notes: readonly { field: string }[]) => notes.map(({ field }) => field);

describe('the place of a service', () => {
  it('is a counter of its organisation in its commune; what has no place in one is named field by field', () => {
    const { counters, mapped, skipped, doubts } = settle(service);
    expect(counters).toMatchObject([
      {
        externalId: 'l-1',
        name: 'Guichet du centre',
        commune: 'tiznit',
        organisation: 'document',
        address: 'Rue 1\nface au marché',
        phone: '+212528000001',
        hours: { week: { monday: [{ opens: '08:30', closes: '16:30' }] } },
        position: { latitude: 29.7, longitude: -9.73, source: 'ANAPEC' },
      },
    ]);
    expect(counters[0]?.hours).not.toHaveProperty('confirmedOn');
    expect(fields(mapped)).toEqual([
      'service_at_locations',
      'phones',
      'schedules',
      'service_at_locations.location.latitude',
      'service_at_locations.location.addresses',
    ]);
    expect(fields(skipped)).toEqual(['service_at_locations.location.languages', 'phones']);
    expect(fields(readService({ line: 1, value: service }).skipped)).toEqual(['languages', 'minimum_age']);
    expect(doubts.map(({ doubt }) => doubt)).toEqual(['check-counter']);
  });

  it('whose organisation or commune is not known is made into nothing, and all of it is named', () => {
    const stranger = settle({ ...service, organization: { name: 'Tiwizi' } });
    expect([stranger.counters, stranger.mapped]).toEqual([[], []]);
    expect(stranger.skipped.find(({ field }) => field === 'schedules')?.value).toContain('08:30');
    expect(fields(stranger.skipped)).toEqual(
      expect.arrayContaining(['phones', 'schedules', 'service_at_locations.location.addresses']),
    );
    const elsewhere = { ...location, addresses: [{ ...location.addresses[0], city: 'Rabat' }] };
    const { counters, doubts } = settle({ ...service, service_at_locations: [{ location: elsewhere }] });
    expect([counters, doubts]).toEqual([[], [{ field: 'service_at_locations', doubt: 'no-commune', value: 'Rabat' }]]);
  });

  it('of two is not given what is said of the service: nobody can tell which is meant', () => {
    const second = { ...location, id: 'l-2', phones: [{ number: '+212528000002' }] };
    const { places, skipped } = readPlaces(
      { ...service, service_at_locations: [{ location }, { location: second }] },
      '',
    );
    expect(places.map(({ phone, hours }) => [phone, hours])).toEqual([
      [undefined, undefined],
      ['+212528000002', undefined],
    ]);
    expect(fields(skipped)).toEqual(expect.arrayContaining(['phones', 'schedules']));
  });

  it('outside the region has no position, a number nobody can dial no telephone', () => {
    const wrong = { ...location, latitude: -9.73, longitude: 29.7, phones: [{ number: 'voir site' }] };
    const { places, skipped } = readPlaces({ service_at_locations: [{ location: wrong }] }, '');
    expect([places[0]?.position, places[0]?.phone]).toEqual([undefined, undefined]);
    expect(fields(skipped)).toEqual(
      expect.arrayContaining(['service_at_locations.location.latitude', 'service_at_locations.location.phones']),
    );
  });

  it('is the same from the tables of the tabular form as from the objects', () => {
    const edition = toEdition(readContent());
    const tables = toTables(edition, toDirectory(edition)).map(([name, text]) => [`hsds/${name}`, text] as const);
    const { rows } = readServices(
      zipSync(Object.fromEntries(tables.map(([name, text]) => [name, new TextEncoder().encode(text)]))),
    );
    const read = (list: readonly unknown[]) =>
      serviceRowSchema
        .array()
        .parse(list)
        .map((row) => readService(row))
        .map(({ externalId, title, text, cost, terms, places }) => ({
          externalId,
          title,
          text,
          cost,
          terms,
          places: places.places,
        }));
    const objects = toDirectory(edition).services.map((value, index) => ({ line: index + 1, value: { ...value } }));
    expect(read(rows)).toEqual(read(objects));
    expect(rows.length).toBeGreaterThan(70);
  });

  it('that the portal itself gave away comes back: telephone and town', () => {
    const own = toDirectory(toEdition(readContent())).services.find(({ email }) => email === 'bureau@example.ma');
    const { places } = readPlaces({ ...own }, 'BAOM');
    expect(places).toMatchObject([{ city: 'Agadir', phone: '+212528000001', email: 'bureau@example.ma' }]);
  });
});
