/** The part of schema.org 30 that the portal speaks: properties of each type, inherited ones included. */
const thing = ['name', 'alternateName', 'description', 'url', 'identifier', 'image'];
const place = ['address', 'geo', 'openingHoursSpecification', 'telephone', 'isAccessibleForFree'];
const organization = [
  'address',
  'telephone',
  'email',
  'contactPoint',
  'areaServed',
  'parentOrganization',
  'knowsLanguage',
];
const service = ['provider', 'areaServed', 'audience', 'availableChannel', 'hoursAvailable', 'serviceType', 'offers'];
const creativeWork = ['inLanguage', 'isPartOf', 'license', 'isAccessibleForFree', 'encodingFormat'];

const properties: Readonly<Record<string, readonly string[]>> = {
  Thing: thing,
  WebPage: [...thing, ...creativeWork, 'breadcrumb'],
  WebSite: [...thing, ...creativeWork],
  DataCatalog: [...thing, ...creativeWork, 'dataset'],
  Dataset: [...thing, ...creativeWork, 'distribution'],
  DataDownload: [...thing, ...creativeWork, 'contentUrl'],
  BreadcrumbList: [...thing, 'itemListElement', 'numberOfItems'],
  ListItem: [...thing, 'item', 'position'],
  GovernmentOffice: [...thing, ...place, ...organization],
  GovernmentOrganization: [...thing, ...organization],
  NGO: [...thing, ...organization],
  Organization: [...thing, ...organization],
  GovernmentService: [...thing, ...service, 'serviceOperator', 'jurisdiction'],
  ServiceChannel: [...thing, 'availableLanguage', 'serviceUrl', 'servicePhone', 'serviceLocation'],
  ContactPoint: [...thing, 'telephone', 'email', 'contactType', 'availableLanguage', 'hoursAvailable', 'areaServed'],
  OpeningHoursSpecification: [...thing, 'dayOfWeek', 'opens', 'closes', 'validFrom', 'validThrough'],
  Event: [
    ...thing,
    'startDate',
    'endDate',
    'eventStatus',
    'eventAttendanceMode',
    'previousStartDate',
    'location',
    'organizer',
    'inLanguage',
    'isAccessibleForFree',
    'audience',
  ],
  Place: [...thing, ...place],
  PostalAddress: [...thing, 'streetAddress', 'addressLocality', 'addressRegion', 'addressCountry', 'postalCode'],
  GeoCoordinates: [...thing, 'latitude', 'longitude'],
  AdministrativeArea: [...thing, ...place],
  Audience: [...thing, 'audienceType', 'geographicArea'],
  Offer: [...thing, 'price', 'priceCurrency'],
};

/** Without these a search engine, or a person, can do nothing with it. */
const required: Readonly<Record<string, readonly string[]>> = {
  Event: ['name', 'startDate', 'location', 'eventStatus', 'url'],
  GovernmentOffice: ['name', 'address', 'url'],
  GovernmentService: ['name', 'provider', 'url'],
  Place: ['name', 'address'],
  PostalAddress: ['addressLocality', 'addressCountry'],
  BreadcrumbList: ['itemListElement'],
  ListItem: ['position', 'name', 'item'],
  OpeningHoursSpecification: ['opens', 'closes'],
};

/** `Event needs startDate`: what the standard leaves open and search engines ask for. */
export function listMissingProperties(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(listMissingProperties);
  if (typeof value !== 'object' || value === null) return [];
  const type = '@type' in value ? String(value['@type']) : '';
  // A node that only names another by its address.
  const isReference = '@id' in value && Object.keys(value).every((key) => key.startsWith('@'));
  const own = isReference ? [] : (required[type] ?? []).filter((name) => !Object.hasOwn(value, name));
  return [...own.map((name) => `${type} needs ${name}`), ...Object.values(value).flatMap(listMissingProperties)];
}

/** `Event.startsOn`: a property that the type does not have; `Spot`: a type that is none. */
export function listUnknownProperties(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(listUnknownProperties);
  if (typeof value !== 'object' || value === null) return [];
  const entries = Object.entries(value).filter(([key]) => key !== '@context' && key !== '@id' && key !== '@type');
  const below = entries.flatMap(([, item]) => listUnknownProperties(item));
  if ('@graph' in value) return below;
  const type = '@type' in value ? String(value['@type']) : '(no type)';
  const known = properties[type];
  if (!known) return [type, ...below];
  return [...entries.filter(([key]) => !known.includes(key)).map(([key]) => `${type}.${key}`), ...below];
}
