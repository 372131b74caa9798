import { readFile } from 'node:fs/promises';
import { parseSnapshot } from '@portal/content/schema';
import { z } from 'zod';
import type { Content } from '../cms-client/index.ts';
import { writeFileAtomic } from './write-file-atomic.ts';

const contentSchema = z.object({
  snapshot: z.unknown().transform((value) => parseSnapshot(value)),
  documents: z.record(z.string(), z.record(z.string(), z.string())),
});

/** The content as it was last pulled, so that the next time only what has changed is asked for. */
export async function readKeptContent(file: string): Promise<Content | undefined> {
  try {
    return contentSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    // Missing, damaged, or of an older contract: everything is pulled anew.
    return undefined;
  }
}

export async function keepContent(file: string, content: Content): Promise<void> {
  await writeFileAtomic(file, JSON.stringify(content));
}
