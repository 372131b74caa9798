import { unsaidAnswer } from './fragment.ts';

/** What the order of the needs depends on; the same for a page built ahead and in the browser. */
export interface Choosable {
  readonly slug: string;
  readonly theme: string;
  /** Who it is for, first of all the first; empty means everybody. */
  readonly profiles: readonly string[];
  /** How sure the facts are. */
  readonly confidence: Confidence;
}

type Confidence = 'high' | 'medium' | 'low' | 'none';
const confidences: readonly Confidence[] = ['high', 'medium', 'low', 'none'];

export interface ServiceGroup<Service extends Choosable> {
  readonly theme: string;
  readonly services: readonly Service[];
}

/** Who would rather not say is shown everything. */
export function isForProfile({ profiles }: Choosable, profile: string): boolean {
  return profile === unsaidAnswer || profiles.length === 0 || profiles.includes(profile);
}

/**
 * Most useful first: sheets written for this profile before those it may also use, narrow ones before wide ones,
 * sure ones before unsure ones.
 * The needs follow their best sheet, then the order editors gave them (`themes`).
 */
export function groupServices<Service extends Choosable>(
  services: readonly Service[],
  profile: string,
  themes: readonly string[],
): ServiceGroup<Service>[] {
  return themes
    .map((theme) => ({
      theme,
      services: rankServices(
        services.filter((service) => service.theme === theme),
        profile,
      ),
    }))
    .filter((group) => group.services.length > 0)
    .sort((one, other) => closenessOf(one.services[0], profile) - closenessOf(other.services[0], profile));
}

/** Sorting is stable: equals keep the order they came in. */
export function rankServices<Service extends Choosable>(services: readonly Service[], profile: string): Service[] {
  return [...services].sort(
    (one, other) =>
      closenessOf(one, profile) - closenessOf(other, profile) ||
      one.profiles.length - other.profiles.length ||
      confidences.indexOf(one.confidence) - confidences.indexOf(other.confidence),
  );
}

/** Other sheets of the same need that this visitor may want next. */
export function findRelated<Service extends Choosable>(
  services: readonly Service[],
  current: Service,
  profile: string,
  most = 3,
): Service[] {
  const others = services.filter(({ slug, theme }) => theme === current.theme && slug !== current.slug);
  const fitting = others.filter((service) => isForProfile(service, profile));
  return rankServices(fitting.length > 0 ? fitting : others, profile).slice(0, most);
}

/** A sheet for everybody comes after those that name the profile; one that does not name it comes last. */
function closenessOf(service: Choosable | undefined, profile: string): number {
  if (!service) return Number.MAX_SAFE_INTEGER;
  if (profile === unsaidAnswer) return 0;
  const place = service.profiles.indexOf(profile);
  if (place >= 0) return place;
  return service.profiles.length === 0 ? 100 : 200;
}
