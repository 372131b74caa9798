import type { ContactPoint, Office } from '@portal/content/schema';
import type { Feature, FeatureCollection, Point } from 'geojson';
import { createTranslate } from '../../i18n/translate.ts';
import type { Edition, OpenFile } from '../edition.ts';
import { findPlace } from '../find-place.ts';
import { identify } from '../identify.ts';
import { omitUnknown, pickName, pickWords } from '../pick-words.ts';
import { toOfficeUrl, toPageUrl } from '../to-page-url.ts';

/**
 * Offices and counters as GeoJSON (RFC 7946): WGS 84, longitude first. A position that is only the centre of a commune
 * says `"approximate": true`: draw it as an area, and lead nobody to it.
 */
export function writePlaces(edition: Edition): OpenFile[] {
  const { snapshot, locale } = edition;
  const places: FeatureCollection = {
    type: 'FeatureCollection',
    features: [
      ...snapshot.office.flatMap((office) => toOfficeFeature(edition, office)),
      ...snapshot['contact-point'].flatMap((counter) => toCounterFeature(edition, counter)),
    ],
  };
  return [[`data/${locale}/places.geojson`, `${JSON.stringify(places)}\n`]];
}

function toOfficeFeature(edition: Edition, office: Office): Feature<Point>[] {
  const words = pickWords(edition, office.texts);
  return toFeature(edition, office, identify('office-location', office.slug), {
    kind: 'office',
    name: pickName(edition, office.texts),
    address: words('address'),
    phone: office.phone,
    email: office.email,
    stepFree: office.stepFree,
    url: toOfficeUrl(edition, office),
    verifiedOn: office.verifiedOn,
  });
}

function toCounterFeature(edition: Edition, counter: ContactPoint): Feature<Point>[] {
  return toFeature(edition, counter, identify('contact-point', counter.slug), {
    kind: 'contact-point',
    name: pickName(edition, counter.texts),
    address: pickWords(edition, counter.texts)('address'),
    phone: counter.phone,
    email: counter.email,
    url: toPageUrl(edition, `organismes/${counter.organisation}/`),
    verifiedOn: counter.verifiedOn,
  });
}

function toFeature(
  edition: Edition,
  record: Office | ContactPoint,
  id: string,
  facts: Readonly<Record<string, unknown>>,
): Feature<Point>[] {
  const position = findPlace(record, edition.snapshot);
  if (!position) return [];
  const { latitude, longitude, quality, source } = position;
  const t = createTranslate(edition.locale);
  const commune = edition.snapshot.commune.find(({ slug }) => slug === record.commune);
  const properties = omitUnknown({
    ...facts,
    commune: commune && pickName(edition, commune.texts),
    positionQuality: quality,
    positionSource: source,
    approximate: quality === 'approximate',
    positionNote: quality === 'exact' ? undefined : t(`offices.${quality}`),
  });
  return [{ type: 'Feature', id, geometry: { type: 'Point', coordinates: [longitude, latitude] }, properties }];
}
