import type { FieldFacts } from './field.ts';

/** Field names that Strapi keeps for itself, and the attribute that stands in for each. */
const strapiNames: Readonly<Record<string, string>> = {
  // `status` is the query parameter that chooses drafts or published versions.
  status: 'eventStatus',
};

/** The attribute of Strapi that holds a field of the contract. */
export function toStrapiName(field: string): string {
  return strapiNames[field] ?? field;
}

/** The column of a field that holds the commune of a record: a commune is its own. */
export function nameCommuneField(kind: string): 'slug' | 'commune' {
  return kind === 'commune' ? 'slug' : 'commune';
}

/** `lines` have no box of their own in Strapi: one text, one item a line. */
export function isStoredAsLines(facts: FieldFacts): boolean {
  return facts.editor.kind === 'lines';
}
