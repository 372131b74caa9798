import { z } from 'zod';
import type { Infer } from './record.ts';
import { type Kind, recordTypes } from './record-types.ts';

/** All published content, by kind: what the seed holds, what leaves Strapi, what the pages are made of. */
export type Snapshot = { readonly [K in Kind]: readonly Infer<(typeof recordTypes)[K]>[] };

const shape = Object.fromEntries(
  (Object.keys(recordTypes) as Kind[]).map((kind) => [kind, z.array(recordTypes[kind].schema)]),
);

/** A snapshot from a file. @throws ZodError */
export function parseSnapshot(value: unknown): Snapshot {
  return z.object(shape).parse(value) as unknown as Snapshot;
}
