import type { ContactPoint, Office, Service } from '@portal/content/schema';
import { createTranslate } from '../../i18n/translate.ts';
import { type Edition, findChange } from '../edition.ts';
import { identify } from '../identify.ts';
import { omitUnknown, pickName, pickWords } from '../pick-words.ts';
import { toOfficeUrl, toPageUrl } from '../to-page-url.ts';
import type { HsdsOrganization, HsdsService, HsdsServiceAtLocation } from './shapes.ts';
import { toCounterLocation, toLanguages, toOfficeLocation, toOfficePhones } from './to-locations.ts';
import { toNetwork, toOfficeOrganization, toOrganization, toSummary } from './to-organizations.ts';
import { toSchedules } from './to-schedules.ts';
import { toOfficeAttributes, toServiceAttributes } from './to-terms.ts';

/** One sheet of the guide, given by the first organisation it names; the others are its contacts. */
export function toService(edition: Edition, service: Service): HsdsService {
  const { snapshot, locale } = edition;
  const t = createTranslate(locale);
  const { slug, texts } = service;
  const words = pickWords(edition, texts);
  const [first, ...others] = service.organisations.flatMap((wanted) => {
    const found = snapshot.organisation.find((organisation) => organisation.slug === wanted);
    return found ? [toOrganization(edition, found)] : [];
  });
  const organization = first ?? toNetwork(edition);
  const counters = snapshot['contact-point'].filter(({ organisation }) => service.organisations.includes(organisation));
  const steps = words('steps')?.map(({ text }, index) => `${index + 1}. ${text}`) ?? [];
  return omitUnknown({
    id: identify('service', slug),
    organization_id: organization.id,
    name: words('title') ?? slug,
    description: words('summary') ?? slug,
    url: toPageUrl(edition, `guide/${slug}/`),
    status: 'active' as const,
    application_process: joinLines([...steps, words('withOffice'), words('next'), words('refused')]),
    fees_description: words('costNote'),
    eligibility_description: words('whoFor'),
    assured_date: service.verifiedOn,
    alert: words('caution'),
    last_modified: findChange(edition, 'service', slug),
    organization: toSummary(organization),
    service_areas: [{ id: identify('service', slug, 'area'), name: t('openData.region') }],
    service_at_locations: counters.map((counter) => toCounterPlace(edition, service, counter)),
    cost_options: toCost(edition, service, words('costNote')),
    required_documents: words('documents')?.map((document, index) => ({
      id: identify('service', slug, 'document', index),
      document,
    })),
    contacts: others.map((other) => toContact(slug, other)),
    attributes: toServiceAttributes(edition, service),
  });
}

/** What every office gives whatever the need: it listens, informs and directs. */
export function toOfficeService(edition: Edition, office: Office): HsdsService {
  const { slug, texts, email } = office;
  const t = createTranslate(edition.locale);
  const id = identify('office-service', slug);
  const owner = ['office-service', slug];
  const organization = toOfficeOrganization(edition, office);
  const words = pickWords(edition, texts);
  return omitUnknown({
    id,
    organization_id: organization.id,
    name: t('openData.officeService', { office: pickName(edition, texts) }),
    description: organization.description,
    url: toOfficeUrl(edition, office),
    email,
    status: 'active' as const,
    assured_date: office.verifiedOn,
    alert: words('notice'),
    last_modified: findChange(edition, 'office', slug),
    organization: toSummary(organization),
    phones: organization.phones,
    schedules: toSchedules(owner, office.hours, t),
    service_at_locations: [toOfficePlace(edition, office)],
    languages: toLanguages(edition, owner, office.languages),
    cost_options: [
      { id: identify(...owner, 'cost'), option: t('service.costs.free'), amount: 0, currency: 'MAD' as const },
    ],
    attributes: toOfficeAttributes(edition, id, office.profiles ?? []),
  });
}

function toOfficePlace(edition: Edition, office: Office): HsdsServiceAtLocation {
  const owner = ['office-place', office.slug];
  const location = toOfficeLocation(edition, office);
  return omitUnknown({
    id: identify(...owner),
    service_id: identify('office-service', office.slug),
    location_id: location.id,
    phones: toOfficePhones(office),
    schedules: toSchedules(owner, office.hours, createTranslate(edition.locale)),
    location,
  });
}

/** A service may be had at several counters; each is a place of its own. */
function toCounterPlace(edition: Edition, { slug }: Service, counter: ContactPoint): HsdsServiceAtLocation {
  const owner = ['service-place', slug, counter.slug];
  const location = toCounterLocation(edition, counter);
  return omitUnknown({
    id: identify(...owner),
    service_id: identify('service', slug),
    location_id: location.id,
    description: pickWords(edition, counter.texts)('note'),
    phones: location.phones,
    schedules: toSchedules(owner, counter.hours, createTranslate(edition.locale)),
    location,
  });
}

function toCost({ locale }: Edition, { slug, cost }: Service, note: string | undefined) {
  if (cost === 'unknown') return [];
  const free = cost === 'free' ? { amount: 0, currency: 'MAD' as const } : {};
  const option = createTranslate(locale)(`service.costs.${cost}`);
  return [omitUnknown({ id: identify('service', slug, 'cost'), option, ...free, amount_description: note })];
}

function toContact(slug: string, organization: HsdsOrganization) {
  return {
    id: identify('service', slug, 'contact', organization.id),
    organization_id: organization.id,
    name: organization.name,
  };
}

function joinLines(lines: readonly (string | undefined)[]): string | undefined {
  return lines.filter(Boolean).join('\n') || undefined;
}
