import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { type Locale, locales } from '../schema/index.ts';
import type { PlainWord } from './find-hard-words.ts';

export type Vocabulary = Readonly<Partial<Record<Locale, readonly PlainWord[]>>>;

const file = new URL('../vocabulary/plain-words.yaml', import.meta.url);
const vocabularySchema = z.partialRecord(z.enum(locales), z.record(z.string().min(1), z.string().min(1)));

/** The words above the level and what to write instead, by language. */
export function readPlainWords(): Vocabulary {
  const vocabulary = vocabularySchema.parse(parse(readFileSync(file, 'utf8')));
  return Object.fromEntries(
    Object.entries(vocabulary).map(([locale, words]) => [
      locale,
      Object.entries(words).map(([hard, plain]) => ({ hard, plain })),
    ]),
  );
}
