import type { Service } from '@portal/content/schema';
import { snapshot } from './read-snapshot.ts';
import { findReadings } from './readings.ts';

function mapByOrganisation(): ReadonlyMap<string, readonly Service[]> {
  const services = new Map<string, Service[]>();
  for (const service of snapshot.service)
    for (const organisation of new Set(service.organisations))
      services.set(organisation, [...(services.get(organisation) ?? []), service]);
  return services;
}

// Each organisation's page would go through all services, and have read as many: of a hundred thousand pages nobody has the memory.
const byOrganisation = findReadings()?.unnoticed(mapByOrganisation) ?? mapByOrganisation();

/** The services that name this organisation, in the order of the content. */
export function findServicesOf(organisation: string): readonly Service[] {
  const readings = findReadings();
  readings?.note('service');
  readings?.note('service/*#organisations');
  return byOrganisation.get(organisation) ?? [];
}
