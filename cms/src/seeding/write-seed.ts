import { type Kind, recordTypes, type Snapshot } from '@portal/content/schema';
import { readSeed } from '@portal/content/seed';
import type { Core } from '@strapi/strapi';
import { getSettings } from '../../config/settings';
import { createRecordWriter, type SeedRecord } from './write-record';

const batchSize = 40;

/**
 * Writes the seed files that were never written before. What an editor changed or deleted since stays so:
 * `seeded_records` remembers each file, not its content.
 */
export async function writeSeed(strapi: Core.Strapi): Promise<void> {
  const seed = readSeedFiles();
  const seeded = await listSeeded(strapi);
  const started = Date.now();
  let written = 0;
  for (const kind of Object.keys(recordTypes) as Kind[]) {
    const records: readonly SeedRecord[] = seed[kind];
    const waiting = records.filter(({ slug }) => !seeded.has(`${kind}/${slug}`));
    if (waiting.length === 0) continue;
    await writeKind(strapi, kind, waiting);
    written += waiting.length;
    strapi.log.info(`Seed: ${waiting.length} ${recordTypes[kind].plural}`);
  }
  if (written > 0) strapi.log.info(`Seed: ${written} records in ${Math.round((Date.now() - started) / 1000)} s`);
}

/** After content was brought back: the seed is not written beside it, nor what an editor had deleted of it. */
export async function markSeedAsWritten(strapi: Core.Strapi): Promise<void> {
  const rows = Object.entries(readSeedFiles()).flatMap(([kind, records]) =>
    records.map(({ slug }) => ({ kind, slug })),
  );
  for (let start = 0; start < rows.length; start += batchSize) {
    const batch = rows.slice(start, start + batchSize);
    await strapi.db.connection('seeded_records').insert(batch).onConflict(['kind', 'slug']).ignore();
  }
}

function readSeedFiles(): Snapshot {
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Africa/Casablanca' }).format(new Date());
  const folder = getSettings().PORTAL_SEED_FOLDER;
  return folder === undefined ? readSeed(today) : readSeed(today, folder);
}

async function listSeeded(strapi: Core.Strapi): Promise<Set<string>> {
  const rows: { kind: string; slug: string }[] = await strapi.db.connection('seeded_records').select('kind', 'slug');
  return new Set(rows.map(({ kind, slug }) => `${kind}/${slug}`));
}

/** In transactions of forty: a record and its mark are written together, and SQLite syncs once a batch. */
async function writeKind(strapi: Core.Strapi, kind: Kind, records: readonly SeedRecord[]): Promise<void> {
  const writeRecord = createRecordWriter(strapi, kind);
  for (let start = 0; start < records.length; start += batchSize) {
    await strapi.db.transaction(async ({ trx }) => {
      for (const record of records.slice(start, start + batchSize)) {
        await writeRecord(record);
        await strapi.db.connection('seeded_records').transacting(trx).insert({ kind, slug: record.slug });
      }
    });
  }
}
