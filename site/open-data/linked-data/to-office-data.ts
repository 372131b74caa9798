import type { Office } from '@portal/content/schema';
import type { GovernmentOffice, PostalAddress } from 'schema-dts';
import type { Edition } from '../edition.ts';
import { findPlace } from '../find-place.ts';
import { omitUnknown, pickName, pickWords } from '../pick-words.ts';
import { toOfficeUrl } from '../to-page-url.ts';
import { toOpeningData } from './to-opening-data.ts';
import { toTown } from './to-town.ts';

export function toOfficeData(edition: Edition, office: Office): GovernmentOffice {
  const words = pickWords(edition, office.texts);
  const url = toOfficeUrl(edition, office);
  const place = findPlace(office, edition.snapshot);
  const { phone, email, hours, languages } = office;
  const town = toTown(edition, office.commune);
  return {
    '@type': 'GovernmentOffice',
    '@id': `${url}#office`,
    ...omitUnknown({
      name: pickName(edition, office.texts),
      description: words('summary'),
      url,
      address: omitUnknown({ ...town, streetAddress: words('address') }) satisfies PostalAddress,
      // The centre of a territory would send people to the middle of nowhere.
      geo:
        place && place.quality !== 'approximate'
          ? ({ '@type': 'GeoCoordinates', latitude: place.latitude, longitude: place.longitude } as const)
          : undefined,
      telephone: phone,
      email,
      openingHoursSpecification: toOpeningData(hours),
      contactPoint:
        phone || email
          ? {
              '@type': 'ContactPoint' as const,
              ...omitUnknown({
                telephone: phone,
                email,
                availableLanguage: languages,
                hoursAvailable: toOpeningData(hours),
              }),
            }
          : undefined,
      areaServed: { '@type': 'AdministrativeArea' as const, name: town.addressLocality },
      isAccessibleForFree: true,
    }),
  };
}
