import { type Organisation, organisationCategories } from '@portal/content/schema';
import { snapshot } from '../../snapshot/read-snapshot.ts';

/** Only categories that hold somebody, in the contract's order. */
export function listOrganisationsByCategory(): {
  category: Organisation['category'];
  organisations: Organisation[];
}[] {
  return organisationCategories
    .map((category) => ({
      category,
      organisations: snapshot.organisation.filter((organisation) => organisation.category === category),
    }))
    .filter(({ organisations }) => organisations.length > 0);
}
