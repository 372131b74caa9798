import type * as z from 'zod/mini';
import { coreFileSchema, recordFileSchema, wordFileSchema } from './resolver/index-file.ts';
import { type Resolution, resolveQuestion } from './resolver/resolve-question.ts';
import { openSearchIndex } from './resolver/search-index.ts';

/** Opens the index of one language; it and what it answers throw when a part cannot be loaded or is not what the publisher writes. */
export async function openResolver(locale: string): Promise<(question: string) => Promise<Resolution>> {
  const core = await readFile(`/search/${locale}.json`, coreFileSchema);
  const at = (name: string) => `/search/${core.stamp}/${locale}-${name}.json`;
  const index = openSearchIndex(core, {
    readWords: (file) => readFile(at(`w${file}`), wordFileSchema),
    readRecords: (file) => readFile(at(`r${file}`), recordFileSchema),
  });
  return (question) => resolveQuestion(question, index, locale);
}

async function readFile<T extends z.ZodMiniType>(address: string, schema: T): Promise<z.output<T>> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return schema.parse(await response.json());
}
