import type { Office, Organisation } from '@portal/content/schema';
import { createTranslate } from '../../i18n/translate.ts';
import type { Edition } from '../edition.ts';
import { identify } from '../identify.ts';
import { omitUnknown, pickName, pickWords } from '../pick-words.ts';
import { toOfficeUrl, toPageUrl } from '../to-page-url.ts';
import type { HsdsOrganization, HsdsPhone, HsdsService } from './shapes.ts';
import { toCounterLocation, toOfficeLocation, toOfficePhones, toWrittenLocation } from './to-locations.ts';
import { toOrganisationAttributes } from './to-terms.ts';

/** The network of the offices: it stands for a sheet that names no organisation. */
export function toNetwork(edition: Edition): HsdsOrganization {
  const t = createTranslate(edition.locale);
  return {
    id: identify('network'),
    name: t('site.name'),
    description: t('site.description'),
    uri: toPageUrl(edition, ''),
  };
}

export function toOfficeOrganization(edition: Edition, office: Office): HsdsOrganization {
  const { slug, email, texts } = office;
  return omitUnknown({
    id: identify('office', slug),
    name: pickName(edition, texts),
    description: pickWords(edition, texts)('summary') ?? createTranslate(edition.locale)('site.description'),
    email,
    uri: toOfficeUrl(edition, office),
    parent_organization_id: identify('network'),
    phones: toOfficePhones(office),
    locations: [toOfficeLocation(edition, office)],
  });
}

export function toOrganization(edition: Edition, organisation: Organisation): HsdsOrganization {
  const { slug, acronym, website, texts } = organisation;
  const written = toWrittenLocation(edition, organisation);
  const counters = edition.snapshot['contact-point'].filter((counter) => counter.organisation === slug);
  return omitUnknown({
    id: identify('organisation', slug),
    name: pickName(edition, texts),
    alternate_name: acronym,
    description: pickWords(edition, texts)('summary') ?? pickName(edition, texts),
    website,
    uri: toPageUrl(edition, `organismes/${slug}/`),
    phones: toPhones(organisation),
    locations: [...(written ? [written] : []), ...counters.map((counter) => toCounterLocation(edition, counter))],
    attributes: toOrganisationAttributes(edition, organisation),
  });
}

/** Inside a service only who it is: where and how to reach it stands in its own file. */
export function toSummary({ locations, attributes, phones, ...rest }: HsdsOrganization): HsdsService['organization'] {
  return rest;
}

function toPhones({ slug, phones = [] }: Organisation): HsdsPhone[] {
  return phones.flatMap(({ number, shortNumber, purpose }, index) =>
    [number, shortNumber]
      .filter((digits) => digits !== undefined)
      .map((digits) =>
        omitUnknown({
          id: identify('organisation', slug, 'phone', index, digits === number ? 'full' : 'short'),
          number: digits,
          type: 'voice' as const,
          description: purpose,
        }),
      ),
  );
}
