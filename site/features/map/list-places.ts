import type { Locale, Position } from '@portal/content/schema';
import { toUrl } from '../../i18n/localized-url.ts';
import { findRecord } from '../../snapshot/find-record.ts';
import { type Picked, pickRequired } from '../../snapshot/pick-text.ts';
import { snapshot } from '../../snapshot/read-snapshot.ts';

export interface Place {
  readonly slug: string;
  readonly name: Picked<string>;
  readonly url: string;
  readonly position: Position;
  /** Metres around the position that are as likely: the commune is known, not where in it. */
  readonly radius?: number;
}

/** Every office with its own position, or its commune's when the office has not given one. */
export function listPlaces(locale: Locale, toPath: (slug: string) => `${string}/`): Place[] {
  return snapshot.office.map((office) => {
    const commune = findRecord('commune', office.commune);
    const position = office.position ?? commune.position;
    return {
      slug: office.slug,
      name: pickRequired(commune.texts, locale, 'name'),
      url: toUrl(locale, toPath(office.slug)),
      position,
      ...(position.quality === 'approximate' && { radius: toRadius(commune.areaKm2) }),
    };
  });
}

/** Of the circle as large as the commune. */
function toRadius(areaKm2: number): number {
  return Math.round(Math.sqrt(areaKm2 / Math.PI) * 1000);
}
