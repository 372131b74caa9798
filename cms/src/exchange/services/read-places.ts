import { type Hours, type Position, positionSchema, type ServiceReport, type ServiceRow } from '@portal/content/schema';
import { z } from 'zod';
import { parsePhone } from '../../phones/parse-phone';
import { cleanText, toText } from './plain-text';
import { readSchedules } from './read-schedules';

const objectSchema = z.record(z.string(), z.unknown());
const listSchema = z.array(objectSchema);
type Fields = Readonly<Record<string, unknown>>;

/** Where a service is given, in the words of a counter of the contract. */
export interface FoundPlace {
  /** Of the location in its directory: services that are given there share it. */
  readonly externalId: string;
  readonly name: string;
  /** As the file names it; the portal knows its communes. */
  readonly city: string;
  readonly address: string;
  readonly phone: string | undefined;
  readonly email: string | undefined;
  readonly hours: Hours | undefined;
  readonly position: Position | undefined;
}

export interface FoundPlaces {
  readonly places: readonly FoundPlace[];
  /** Fields of the file, the field of a counter that says the same, and what the file says. */
  readonly mapped: readonly (ServiceReport['mapped'][number] & { readonly said: string })[];
  readonly skipped: ServiceReport['skipped'];
}

const placesField = 'service_at_locations';
/** Told by their own names, or only the way from one object to another. */
const known = {
  service: new Set(['phones', 'schedules', 'email']),
  place: new Set(['id', 'service_id', 'location_id', 'location', 'phones', 'schedules']),
  location: new Set([
    'id',
    'organization_id',
    'location_type',
    'name',
    'addresses',
    'phones',
    'schedules',
    'latitude',
    'longitude',
  ]),
};

/**
 * The places of a service. What HSDS says of the service itself, its telephones, hours and mail, belongs to its place
 * when there is exactly one: of two nobody can tell which is meant.
 *
 * @param source  who says where it is: the organisation of the service
 */
export function readPlaces(value: ServiceRow['value'], source: string): FoundPlaces {
  const found = listSchema.safeParse(value[placesField]).data ?? [];
  const only = found.length === 1 ? value : {};
  const mapped = new Map<string, FoundPlaces['mapped'][number]>();
  const skipped = new Map<string, string>();
  const skip: Skip = (field, said) => {
    const text = shorten(said);
    if (!['', '""', '[]', '{}', 'null'].includes(text) && !skipped.has(field)) skipped.set(field, text);
  };
  const map: Take = (field, said, target) => {
    if (!mapped.has(field)) mapped.set(field, { field, value: `contact-point.${target}`, said: shorten(said) });
  };
  const places = found.flatMap((place): FoundPlace[] => {
    const location = objectSchema.safeParse(place['location']).data ?? {};
    skipOthers(place, known.place, placesField, skip);
    skipOthers(location, known.location, `${placesField}.location`, skip);
    return readPlace(place, location, { service: only, source }, map, skip);
  });
  for (const field of known.service) if (found.length !== 1) skip(field, value[field]);
  return { places, mapped: [...mapped.values()], skipped: [...skipped].map(([field, value]) => ({ field, value })) };
}

type Skip = (field: string, said: unknown) => void;
type Take = (field: string, said: unknown, target: string) => void;

function readPlace(
  place: Fields,
  location: Fields,
  { service, source }: { readonly service: Fields; readonly source: string },
  map: Take,
  skip: Skip,
): FoundPlace[] {
  const externalId = toText(location['id'] ?? place['location_id']).trim();
  const [address = {}, ...otherAddresses] = listSchema.safeParse(location['addresses']).data ?? [];
  if (otherAddresses.length > 0) skip(`${placesField}.location.addresses`, otherAddresses);
  const lines = ['address_1', 'address_2'].map((field) => cleanText(address[field], 140, true).text);
  const first = (field: 'phones' | 'schedules') => {
    for (const [path, owner] of [
      [`${placesField}.${field}`, place],
      [`${placesField}.location.${field}`, location],
      [field, service],
    ] as const) {
      const items = listSchema.safeParse(owner[field]).data ?? [];
      if (items.length > 0) return { path, items };
    }
    return { path: field, items: [] };
  };
  const found = {
    externalId,
    name: cleanText(location['name'], 160, true).text,
    city: cleanText(address['city'], 80, true).text,
    address: lines.filter((line) => line !== '').join('\n'),
    phone: readPhone(first('phones'), map, skip),
    email: readMail(service['email'], map, skip),
    hours: readHours(first('schedules'), map, skip),
    position: readPosition(location, source, map, skip),
  };
  if (found.address !== '') map(`${placesField}.location.addresses`, address, 'address');
  return externalId === '' ? [] : [found];
}

interface Items {
  readonly path: string;
  readonly items: readonly Fields[];
}

/** The first number that can be dialled; a counter has one. */
function readPhone({ path, items }: Items, map: Take, skip: Skip): string | undefined {
  const numbers = items.map((item) => parsePhone(toText(item['number'])));
  const phone = numbers.find((number) => number !== undefined);
  if (phone) map(path, items, 'phone');
  const others = items.filter((_, index) => phone === undefined || numbers[index] !== phone);
  if (others.length > 0) skip(path, others);
  return phone;
}

function readMail(value: unknown, map: Take, skip: Skip): string | undefined {
  const mail = z.email().safeParse(toText(value).trim()).data;
  if (mail) map('email', value, 'email');
  else skip('email', value);
  return mail;
}

function readHours({ path, items }: Items, map: Take, skip: Skip): Hours | undefined {
  const hours = readSchedules(items);
  if (hours) map(path, items, 'hours');
  else skip(path, items);
  return hours;
}

/** A point outside Souss-Massa is an error, or a place that no office of the portal sends people to. */
function readPosition({ latitude, longitude }: Fields, source: string, map: Take, skip: Skip): Position | undefined {
  if (latitude === undefined || longitude === undefined) return undefined;
  const found = { latitude, longitude, quality: 'exact', source: source || 'HSDS' };
  const position = positionSchema.safeParse(found).data;
  if (position) map(`${placesField}.location.latitude`, latitude, 'position');
  else skip(`${placesField}.location.latitude`, latitude);
  return position;
}

function skipOthers(object: Fields, names: ReadonlySet<string>, path: string, skip: Skip): void {
  for (const [field, said] of Object.entries(object)) if (!names.has(field)) skip(`${path}.${field}`, said);
}

function shorten(said: unknown): string {
  return (typeof said === 'string' ? said : JSON.stringify(said ?? '')).slice(0, 300);
}
