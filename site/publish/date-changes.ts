import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { type Kind, recordTypes, type Snapshot } from '@portal/content/schema';
import { z } from 'zod';
import type { Changes } from '../open-data/edition.ts';
import { writeFileAtomic } from './write-file-atomic.ts';

const ledgerSchema = z.record(z.string(), z.strictObject({ digest: z.string(), changedAt: z.iso.datetime() }));
type Ledger = z.infer<typeof ledgerSchema>;

/**
 * The moment at which what is published of each record last changed, as the publisher saw it. Strapi's dates say
 * something else: they move whenever somebody saves or publishes, and with each new database.
 *
 * @param file  keeps the moments from one build to the next; without it every record is new
 */
export async function dateChanges(snapshot: Snapshot, file: string, now = new Date()): Promise<Changes> {
  const before = await readLedger(file);
  const ledger: Ledger = Object.fromEntries(
    (Object.keys(recordTypes) as Kind[]).flatMap((kind) =>
      snapshot[kind].map((record) => {
        const key = `${kind}/${record.slug}`;
        // Published once more without a change, it has not changed.
        const { changedAt: _, ...content } = record;
        const digest = createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 32);
        const known = before[key];
        return [key, known?.digest === digest ? known : { digest, changedAt: now.toISOString() }];
      }),
    ),
  );
  await writeFileAtomic(file, JSON.stringify(ledger));
  return new Map(Object.entries(ledger).map(([key, { changedAt }]) => [key, changedAt]));
}

/** A damaged file costs the dates, never the build. */
async function readLedger(file: string): Promise<Ledger> {
  try {
    return ledgerSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return {};
  }
}
