import type { Core, UID } from '@strapi/strapi';

/** A permission of a role, as Strapi stores it, as far as it decides anything. */
export interface Permission {
  readonly action: string;
  readonly subject?: string | null;
  readonly properties?: { readonly fields?: readonly string[]; readonly locales?: readonly string[] } | null;
  readonly conditions?: readonly string[] | null;
}

/** @returns what only the second list has (`added`) and what only the first has (`removed`) */
export function comparePermissions(
  strapi: Core.Strapi,
  before: readonly Permission[],
  after: readonly Permission[],
): { added: string[]; removed: string[] } {
  const former = toKeys(strapi, before);
  const present = toKeys(strapi, after);
  return {
    added: [...present].filter((key) => !former.has(key)).sort(),
    removed: [...former].filter((key) => !present.has(key)).sort(),
  };
}

/**
 * One text a permission, whatever the order of its lists. Fields that the content type no longer has do not count:
 * Strapi takes them out of stored permissions by itself, and nobody changed anything by hand.
 */
function toKeys(strapi: Core.Strapi, permissions: readonly Permission[]): Set<string> {
  return new Set(
    permissions.flatMap(({ action, subject, properties, conditions }) => {
      if (subject && !(subject in strapi.contentTypes)) return [];
      const known = subject ? new Set(listFields(strapi, subject)) : new Set<string>();
      const fields = (properties?.fields ?? []).filter((field) => known.has(field)).sort();
      const parts = [
        action,
        subject ?? '',
        fields,
        [...(properties?.locales ?? [])].sort(),
        [...(conditions ?? [])].sort(),
      ];
      return [JSON.stringify(parts)];
    }),
  );
}

/** `explorer.update office`: a line somebody can read. */
export function describePermissions(keys: readonly string[]): string[] {
  const lines = keys.map((key) => {
    const [action, subject]: [string, string] = JSON.parse(key);
    return [action.replace(/^plugin::content-manager\.explorer\./, ''), subject.replace(/^api::[^.]+\./, '')]
      .filter((part) => part !== '')
      .join(' ');
  });
  return [...new Set(lines)];
}

/** Every field an editor may be given, groups field by field: the admin shows no group of which it is not told so. */
export function listFields(strapi: Core.Strapi, subject: string): string[] {
  return strapi
    .service('admin::content-type')
    .getNestedFields(strapi.contentType(subject as UID.ContentType), { components: strapi.components });
}
