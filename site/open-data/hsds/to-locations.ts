import type { ContactPoint, Hours, Office, Organisation, Position } from '@portal/content/schema';
import { createTranslate } from '../../i18n/translate.ts';
import type { Edition } from '../edition.ts';
import { findPlace } from '../find-place.ts';
import { identify } from '../identify.ts';
import { omitUnknown, pickName, pickWords } from '../pick-words.ts';
import { toOfficeUrl } from '../to-page-url.ts';
import type { HsdsLanguage, HsdsLocation, HsdsPhone } from './shapes.ts';
import { toSchedules } from './to-schedules.ts';

/** ISO 639-3 of the languages that the portal names by two letters. */
const longCodes: Readonly<Record<string, string>> = { ar: 'ara', fr: 'fra', en: 'eng', es: 'spa' };

export function toOfficeLocation(edition: Edition, office: Office): HsdsLocation {
  const { locale, snapshot } = edition;
  const t = createTranslate(locale);
  const words = pickWords(edition, office.texts);
  const owner = ['office-location', office.slug];
  return omitUnknown({
    id: identify(...owner),
    location_type: 'physical' as const,
    organization_id: identify('office', office.slug),
    name: pickName(edition, office.texts),
    url: toOfficeUrl(edition, office),
    ...toPoint(edition, findPlace(office, snapshot)),
    transportation: words('access')?.join('\n'),
    addresses: [toAddress(edition, owner, office.commune, words('address'))],
    phones: toOfficePhones(office),
    languages: toLanguages(edition, owner, office.languages ?? []),
    accessibility: office.stepFree
      ? [{ id: identify(...owner, 'accessibility'), description: t('offices.stepFree') }]
      : [],
    schedules: toHours(edition, owner, office.hours),
  });
}

export function toCounterLocation(edition: Edition, counter: ContactPoint): HsdsLocation {
  const words = pickWords(edition, counter.texts);
  const owner = ['contact-point', counter.slug];
  const point = toPoint(edition, findPlace(counter, edition.snapshot));
  return omitUnknown({
    id: identify(...owner),
    location_type: 'physical' as const,
    organization_id: identify('organisation', counter.organisation),
    name: pickName(edition, counter.texts),
    ...point,
    description: [words('note'), point.description].filter(Boolean).join('\n') || undefined,
    addresses: [toAddress(edition, owner, counter.commune, words('address'))],
    phones: counter.phone ? [{ id: identify(...owner, 'phone'), number: counter.phone, type: 'voice' as const }] : [],
    schedules: toHours(edition, owner, counter.hours),
  });
}

/** An address that a source gives as one text, at home or abroad: it is handed on as written, and never cut in pieces. */
export function toWrittenLocation(edition: Edition, organisation: Organisation): HsdsLocation | undefined {
  const description = pickWords(edition, organisation.texts)('address');
  if (!description) return undefined;
  return {
    id: identify('organisation-location', organisation.slug),
    location_type: 'postal',
    organization_id: identify('organisation', organisation.slug),
    name: pickName(edition, organisation.texts),
    description,
  };
}

export function toOfficePhones({ slug, phone, whatsapp }: Office): HsdsPhone[] {
  return [
    ...(phone ? [{ id: identify('office', slug, 'phone'), number: phone, type: 'voice' as const }] : []),
    ...(whatsapp
      ? [{ id: identify('office', slug, 'whatsapp'), number: whatsapp, type: 'text' as const, description: 'WhatsApp' }]
      : []),
  ];
}

export function toLanguages(
  { locale }: Edition,
  owner: readonly string[],
  codes: Office['languages'] = [],
): HsdsLanguage[] {
  const t = createTranslate(locale);
  return codes.map((code) => ({
    id: identify(...owner, 'language', code),
    code: longCodes[code] ?? code,
    name: t(`languages.${code}`),
  }));
}

function toHours({ locale }: Edition, owner: readonly string[], hours: Hours | undefined) {
  return toSchedules(owner, hours, createTranslate(locale));
}

/** The centre of a territory is no place to send anybody to: of such a position only the warning is given. */
function toPoint({ locale }: Edition, position: Position | undefined) {
  const t = createTranslate(locale);
  if (!position) return {};
  const { quality, latitude, longitude } = position;
  if (quality === 'approximate') return { description: t('offices.approximate') };
  return { latitude, longitude, ...(quality === 'town' && { description: t('offices.town') }) };
}

function toAddress(edition: Edition, owner: readonly string[], communeSlug: string, street = '') {
  const { snapshot, locale } = edition;
  const commune = snapshot.commune.find(({ slug }) => slug === communeSlug);
  const region = createTranslate(locale)('openData.region');
  return {
    id: identify(...owner, 'address'),
    address_1: street,
    city: commune ? pickName(edition, commune.texts) : communeSlug,
    region,
    state_province: region,
    postal_code: '',
    country: 'MA' as const,
    address_type: 'physical' as const,
  };
}
