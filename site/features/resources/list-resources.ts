import { type Resource, resourceTypes } from '@portal/content/schema';

/** What a commune walks through; it stands apart, above the shelves. */
export const openOfficeSlug = 'ouvrir-un-baom';

/** Those that are read on a page of their own; the others are whole in the list. */
export function hasOwnPage({ texts }: Resource): boolean {
  const { sections = [], conditions = [] } = texts.fr;
  return sections.length + conditions.length > 0;
}

export interface ResourceShelf {
  readonly type: Resource['type'];
  readonly resources: readonly Resource[];
}

/** By kind, in the order of the contract; trainings that were held last come first. */
export function listShelves(resources: readonly Resource[]): ResourceShelf[] {
  return resourceTypes.flatMap((type) => {
    const own = resources.filter((resource) => resource.type === type && resource.slug !== openOfficeSlug);
    return own.length > 0 ? [{ type, resources: own.toSorted(compareResources) }] : [];
  });
}

function compareResources(a: Resource, b: Resource): number {
  return (
    (b.heldOn ?? '').localeCompare(a.heldOn ?? '') ||
    (a.order ?? Number.MAX_SAFE_INTEGER) - (b.order ?? Number.MAX_SAFE_INTEGER) ||
    a.slug.localeCompare(b.slug)
  );
}
