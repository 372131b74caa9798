import type { Infer } from './record.ts';
import type { Kind, recordTypes } from './record-types.ts';

/** All published content, by kind: what the seed holds, what leaves Strapi, what the pages are made of. */
export type Snapshot = { readonly [K in Kind]: readonly Infer<(typeof recordTypes)[K]>[] };
