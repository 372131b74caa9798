/** What the visitor chose in the guide; it lives in the address (`?besoin=health&profil=femme`), nowhere else. */
export interface GuideFilters {
  /** Slug of a theme, or empty. */
  readonly besoin: string;
  /** Slug of a profile, or empty. */
  readonly profil: string;
}

interface Known {
  readonly besoin: readonly string[];
  readonly profil: readonly string[];
}

const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * The choices in an address. What is unknown is left aside, and said to be.
 *
 * @param known  the slugs that exist; without them any slug is believed, as where it is only carried on
 */
export function readFilters(search: string, known?: Known): GuideFilters & { readonly hasUnknown: boolean } {
  const query = new URLSearchParams(search);
  const isKnown = (name: keyof Known, value: string) =>
    known ? known[name].includes(value) : slugPattern.test(value) && value.length <= 80;
  const pick = (name: keyof Known) => query.getAll(name).find((value) => isKnown(name, value)) ?? '';
  const hasUnknown = (['besoin', 'profil'] as const).some((name) =>
    query.getAll(name).some((value) => value !== '' && !isKnown(name, value)),
  );
  return { besoin: pick('besoin'), profil: pick('profil'), hasUnknown };
}

/** `?besoin=health&profil=femme`, or nothing when nothing is chosen. */
export function toSearch({ besoin, profil }: GuideFilters): string {
  const query = new URLSearchParams({ ...(besoin && { besoin }), ...(profil && { profil }) });
  return query.size > 0 ? `?${query}` : '';
}

/** A sheet without profiles is for everybody. */
export function isChosen(sheet: { theme: string; profiles: readonly string[] }, filters: GuideFilters): boolean {
  return (
    (filters.besoin === '' || sheet.theme === filters.besoin) &&
    (filters.profil === '' || sheet.profiles.length === 0 || sheet.profiles.includes(filters.profil))
  );
}
