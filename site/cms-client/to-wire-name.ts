import type { Kind } from '@portal/content/schema';

/** Strapi keeps some names for itself (`status` is draft or published). */
const renamed: Partial<Record<Kind, Readonly<Record<string, string>>>> = {
  event: { status: 'eventStatus' },
};

/** The attribute in which Strapi stores a field of the contract. */
export function toWireName(kind: Kind, field: string): string {
  return renamed[kind]?.[field] ?? field;
}
