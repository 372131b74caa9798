import { type Block, digestPart, findSourceDigest, hasPart, type Kind, recordTypes } from '@portal/content/schema';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { listUnits } from './units/list-units';

const sourceTable = 'translation_sources';
const textsSchema = z.record(z.string(), z.string());

/** The parts of a French text that will not be the same after this save. */
export function listChangedParts(kind: Kind, before: Block, after: Block): string[] {
  const type = recordTypes[kind];
  return Object.keys(type.parts).filter(
    (part) => hasPart(type, part, before) && digestPart(type, part, before) !== digestPart(type, part, after),
  );
}

/**
 * Keeps the French of these parts under the digest that translations remember. The same text is kept once, whichever
 * record it belongs to: the digest is the text. In a transaction, for SQLite has one connection.
 */
export async function keepSources(
  strapi: Core.Strapi,
  kind: Kind,
  source: Block,
  parts: readonly string[],
): Promise<void> {
  const type = recordTypes[kind];
  const units = listUnits(type, source, undefined);
  const rows = parts
    .filter((part) => hasPart(type, part, source))
    .map((part) => ({
      kind,
      part,
      digest: findSourceDigest(type, part, source),
      texts: JSON.stringify(
        Object.fromEntries(units.filter((unit) => unit.part === part).map(({ path, source }) => [path, source])),
      ),
    }));
  if (rows.length === 0) return;
  await strapi.db.transaction(async ({ trx }) => {
    await strapi.db
      .connection(sourceTable)
      .transacting(trx)
      .insert(rows)
      .onConflict(['kind', 'part', 'digest'])
      .ignore();
  });
}

/** The French behind a digest, by path; null when it was not kept. */
export async function findSource(
  strapi: Core.Strapi,
  kind: Kind,
  part: string,
  digest: string,
): Promise<Record<string, string> | null> {
  const row = await strapi.db.connection(sourceTable).where({ kind, part, digest }).first('texts');
  return row ? textsSchema.parse(JSON.parse(row.texts)) : null;
}
