import { type Hours, recordTypes, type Snapshot } from '@portal/content/schema';
import { readSeed } from '@portal/content/seed';
import type { Edition } from '../../site/open-data/edition.ts';

export const origin = 'https://portail.example.ma';
export const someDay = '2026-11-02T09:30:00.000Z';

export const hours: Hours = {
  week: {
    monday: [
      { opens: '08:30', closes: '12:00' },
      { opens: '14:00', closes: '16:30' },
    ],
    tuesday: [{ opens: '08:30', closes: '12:00' }],
    sunday: [],
  },
  ramadan: { from: '2027-02-08', to: '2027-03-09', week: { monday: [{ opens: '09:00', closes: '14:00' }] } },
  exceptions: [{ from: '2026-12-24', to: '2026-12-26', intervals: [], reason: 'Inventaire' }],
  confirmedOn: '2026-11-01',
};

/**
 * The seed, with what it does not hold yet: an office that has told everything, a service that is given at two counters.
 * Checked by the contract, so that a test cannot rest on a record that nobody could publish.
 */
export function readContent(): Snapshot {
  const seed = readSeed('2026-11-28');
  const [first, ...others] = seed.office;
  const cnss = seed.organisation.find(({ slug }) => slug === 'cnss');
  if (!first || !cnss) throw new Error('The seed has no office, or no organisation "cnss".');
  const office = recordTypes.office.schema.parse({
    ...first,
    phone: '+212528000001',
    whatsapp: '+212600000002',
    email: 'bureau@example.ma',
    hours,
    languages: ['ary', 'shi', 'fr'],
    stepFree: true,
    profiles: ['femme'],
    verifiedOn: '2026-11-01',
    position: { latitude: 30.42, longitude: -9.6, quality: 'exact', source: 'the office' },
    texts: { ...first.texts, fr: { ...first.texts.fr, address: 'Rue 1; porte B, « face » au marché\nAgadir' } },
  });
  const counters = ['tiznit', 'taroudannt'].map((commune) =>
    recordTypes['contact-point'].schema.parse({
      slug: `cnss-${commune}`,
      commune,
      organisation: cnss.slug,
      texts: { fr: { name: `Guichet de ${commune}` } },
    }),
  );
  return { ...seed, office: [office, ...others], 'contact-point': counters };
}

export function toEdition(snapshot: Snapshot, locale: Edition['locale'] = 'fr'): Edition {
  return { snapshot, locale, origin, changes: dateAll(snapshot) };
}

/** Every record changed at one moment. */
export function dateAll(snapshot: Snapshot): Edition['changes'] {
  return new Map(
    Object.entries(snapshot).flatMap(([kind, records]) =>
      records.map(({ slug }) => [`${kind}/${slug}`, someDay] as const),
    ),
  );
}
