import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as z from 'zod/mini';

const goneSchema = z.record(z.string(), z.nullable(z.string()));

/** Addresses that older releases had: where each went, or `null` for good. Beside the site, not in it. */
export type GoneAddresses = ReadonlyMap<string, string | null>;

/** A release without the list, or with a damaged one, answers 404 as ever. */
export function readGone(site: string): GoneAddresses {
  try {
    return new Map(
      Object.entries(goneSchema.parse(JSON.parse(readFileSync(join(dirname(site), 'gone.json'), 'utf8')))),
    );
  } catch {
    return new Map();
  }
}

/** `/fr/guide/pension` and `/fr/guide/pension/` were the same page. @returns undefined where nothing ever was */
export function findGone(gone: GoneAddresses, path: string): string | null | undefined {
  const found = gone.get(path);
  return found === undefined && !path.endsWith('/') ? gone.get(`${path}/`) : found;
}
