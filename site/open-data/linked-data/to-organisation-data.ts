import type { Organisation } from '@portal/content/schema';
import type { GovernmentOrganization, NGO, Organization } from 'schema-dts';
import type { Edition } from '../edition.ts';
import { omitUnknown, pickName, pickWords } from '../pick-words.ts';
import { toPageUrl } from '../to-page-url.ts';

const governmental: ReadonlySet<Organisation['category']> = new Set([
  'ministry',
  'local-authority',
  'customs',
  'foreign-administration',
]);

export function toOrganisationData(
  edition: Edition,
  organisation: Organisation,
): Organization | GovernmentOrganization | NGO {
  const { slug, acronym, website, phones = [], category } = organisation;
  const words = pickWords(edition, organisation.texts);
  const url = toPageUrl(edition, `organismes/${slug}/`);
  const type = governmental.has(category)
    ? 'GovernmentOrganization'
    : category === 'association'
      ? 'NGO'
      : 'Organization';
  return {
    '@type': type,
    '@id': `${url}#organisation`,
    ...omitUnknown({
      name: pickName(edition, organisation.texts),
      alternateName: acronym,
      description: words('summary'),
      url: website ?? url,
      // As a source gives it: in one piece.
      address: words('address'),
      contactPoint: phones.flatMap(({ number, shortNumber, purpose }) => {
        const telephone = number ?? shortNumber;
        return telephone
          ? [{ '@type': 'ContactPoint' as const, ...omitUnknown({ telephone, contactType: purpose }) }]
          : [];
      }),
    }),
  };
}
