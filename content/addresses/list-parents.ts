import type { Kind } from '../schema/record-types.ts';

export interface Shown {
  readonly slug: string;
  /** Slugs. */
  readonly commune?: string | undefined;
  readonly organisation?: string | undefined;
}

/** The pages, without their language, that show a record which has none of its own; best first. */
export function listParents(kind: Kind, { slug, commune, organisation }: Shown): string[] {
  switch (kind) {
    case 'theme':
      return [`guide/besoin/${slug}/`];
    case 'profile':
      return [`guide/profil/${slug}/`];
    case 'contact-point':
      return [...(commune ? [`bureaux/${commune}/`] : []), ...(organisation ? [`organismes/${organisation}/`] : [])];
    case 'event':
      return ['evenements/'];
    case 'province':
      return ['territoires/'];
    case 'public-holiday':
      return ['bureaux/'];
    case 'abbreviation':
      return ['guide/alphabet/'];
    case 'resource':
    case 'page':
      return ['a-propos/'];
    default:
      return [];
  }
}
