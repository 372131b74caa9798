import type { ServiceReport } from '@portal/content/schema';
import type { KnownNames } from './find-known-names';
import type { FoundPlace } from './read-places';
import type { FoundService } from './read-service';

/** A place that can be kept as a counter: its organisation and its commune are known here. */
export interface Counter extends FoundPlace {
  readonly commune: string;
  /** The id of its document. */
  readonly organisation: string;
}

type Settled = Pick<ServiceReport, 'mapped' | 'skipped' | 'doubts'> & { readonly counters: readonly Counter[] };

const field = 'service_at_locations';

/** What becomes of the places of a service. Nothing is made of a place whose organisation or commune is not known. */
export function settlePlaces({ places, organisation }: FoundService, names: KnownNames): Settled {
  const owner = names.findOrganisation(organisation.name, organisation.website);
  const doubts: ServiceReport['doubts'] = [];
  const counters = places.places.flatMap((place): Counter[] => {
    const commune = names.findCommune(place.city);
    if (!commune) doubts.push({ field, doubt: 'no-commune', value: place.city });
    return commune && owner ? [{ ...place, commune, organisation: owner }] : [];
  });
  if (counters.length === 0) {
    const left = places.mapped.map(({ field: name, said }) => ({ field: name, value: said }));
    return { counters, mapped: [], skipped: [...left, ...places.skipped], doubts };
  }
  const value = counters.map(({ name, commune }) => name || commune).join(', ');
  doubts.push({ field, doubt: 'check-counter', value });
  return {
    counters,
    mapped: [{ field, value: 'contact-point' }, ...places.mapped.map(({ said: _, ...own }) => own)],
    skipped: places.skipped,
    doubts,
  };
}
