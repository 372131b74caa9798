import { type FieldFacts, findFieldFacts, isStoredAsLines, toStrapiName } from '@portal/content/schema';

type Shape = Parameters<typeof Object.entries>[0] & Readonly<Record<string, Parameters<typeof findFieldFacts>[0]>>;

/** A block of the seed in Strapi's names and shapes; relations are written apart. */
export function toStrapiFields(shape: Shape, values: unknown): Record<string, unknown> {
  const given = new Map(Object.entries(values ?? {}));
  return Object.fromEntries(
    Object.entries(shape).flatMap(([field, schema]) => {
      const facts = findFieldFacts(schema)?.facts;
      const value = given.get(field);
      // Recordings, documents and pictures are files of the media library, which the seed does not fill.
      if (
        !facts ||
        value === undefined ||
        ['reference', 'recording', 'document', 'pictures'].includes(facts.editor.kind)
      )
        return [];
      return [[toStrapiName(field), toStrapiValue(facts, value)]];
    }),
  );
}

function toStrapiValue(facts: FieldFacts, value: unknown): unknown {
  if (isStoredAsLines(facts) && Array.isArray(value)) return value.join('\n');
  if (facts.editor.kind !== 'group') return value;
  const { fields } = facts.editor;
  return Array.isArray(value) ? value.map((item) => toStrapiFields(fields, item)) : toStrapiFields(fields, value);
}

export function listReferenceTargets(shape: Shape): { attribute: string; field: string; target: string }[] {
  return Object.entries(shape).flatMap(([field, schema]) => {
    const editor = findFieldFacts(schema)?.facts.editor;
    return editor?.kind === 'reference' ? [{ attribute: toStrapiName(field), field, target: editor.target }] : [];
  });
}
