import type { Purpose } from './envelope.ts';

/** Where an envelope belongs: spread into `sealText` and `openText`. */
export interface Place {
  readonly purpose: Purpose;
  readonly context: readonly string[];
}

/** Who wrote an entry of the thread; notes stay inside the office. */
export type EntryAuthor = 'visitor' | 'office' | 'note';

/**
 * The one order of each context. Whoever seals and whoever opens, on whatever side of the wire, takes it from here:
 * two lists in another order are two different places, and nothing would open.
 */
export function placeRequest(where: { readonly commune: string; readonly locator: string }): Place {
  return { purpose: 'request', context: [where.commune, where.locator] };
}

/** The office's half of an entry, whoever wrote it. */
export function placeForOffice(where: {
  readonly author: EntryAuthor;
  readonly commune: string;
  readonly locator: string;
  readonly idempotencyKey: string;
}): Place {
  const { author, commune, locator, idempotencyKey } = where;
  return { purpose: author === 'note' ? 'note' : 'message', context: [commune, locator, idempotencyKey] };
}

/** The visitor's half: without the commune, for it stays readable when the request is handed to another desk. */
export function placeForVisitor(where: { readonly locator: string; readonly idempotencyKey: string }): Place {
  return { purpose: 'answer', context: [where.locator, where.idempotencyKey] };
}
