import type { Edition } from '../edition.ts';
import type { HsdsDirectory } from './shapes.ts';
import { toNetwork, toOfficeOrganization, toOrganization } from './to-organizations.ts';
import { toOfficeService, toService } from './to-services.ts';
import { toTaxonomies, toTerms } from './to-terms.ts';

/** Everything that is published, as HSDS says it. */
export function toDirectory(edition: Edition): HsdsDirectory {
  const { office, organisation, service } = edition.snapshot;
  const services = [
    ...office.map((record) => toOfficeService(edition, record)),
    ...service.map((record) => toService(edition, record)),
  ];
  return {
    services,
    organizations: [
      toNetwork(edition),
      ...office.map((record) => toOfficeOrganization(edition, record)),
      ...organisation.map((record) => toOrganization(edition, record)),
    ],
    service_at_locations: services.flatMap(({ service_at_locations: places = [] }) => places),
    taxonomies: toTaxonomies(edition),
    taxonomy_terms: toTerms(edition),
  };
}
