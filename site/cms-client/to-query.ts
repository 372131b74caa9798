import {
  type FieldEditor,
  findFieldFacts,
  type Kind,
  type Locale,
  recordTypes,
  sourceLocale,
  toStrapiName,
} from '@portal/content/schema';

/** Strapi's own limit of entries a page (`api.rest.maxLimit`). */
const pageSize = 100;
/** What `to-media.ts` reads of a file. */
const mediaFields = ['url', 'mime', 'size', 'updatedAt'] as const;

const mediaKinds: ReadonlySet<FieldEditor['kind']> = new Set(['recording', 'document', 'pictures']);

/**
 * The REST query that brings everything the contract knows of a kind, and nothing else.
 *
 * @param documentIds  only these; 20 at most, as Strapi reads no longer list from an address
 */
export function toQuery(kind: Kind, locale: Locale, page: number, documentIds: readonly string[] = []): string {
  const { shared, text } = recordTypes[kind];
  const query = new URLSearchParams({
    locale,
    // A fixed order: without it an entry can move between two pages while they are read.
    sort: 'documentId:asc',
    'pagination[page]': String(page),
    'pagination[pageSize]': String(pageSize),
  });
  // Strapi itself keeps these at home; to-record's caller looks once more.
  if ('officersOnly' in shared) {
    query.set('filters[$or][0][officersOnly][$null]', 'true');
    query.set('filters[$or][1][officersOnly][$eq]', 'false');
  }
  for (const [index, id] of documentIds.entries()) query.set(`filters[documentId][$in][${index}]`, id);
  for (const [field, schema] of Object.entries({ ...shared, ...text })) {
    const editor = findFieldFacts(schema)?.facts.editor;
    const name = toStrapiName(field);
    if (editor?.kind === 'reference') query.set(`populate[${name}][fields][0]`, 'slug');
    if (editor && mediaKinds.has(editor.kind)) {
      for (const [index, media] of mediaFields.entries()) query.set(`populate[${name}][fields][${index}]`, media);
    }
    if (editor?.kind === 'group') query.set(`populate[${name}]`, 'true');
  }
  // Strapi stores any locale string without complaint; this is where a mistyped one comes to light.
  if (locale === sourceLocale) query.set('populate[localizations][fields][0]', 'locale');
  return query.toString();
}
