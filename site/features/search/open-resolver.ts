import { decodeIndex, indexFileSchema } from './resolver/index-file.ts';
import { type Resolution, resolveQuestion } from './resolver/resolve-question.ts';

/** Loads the resolver's index of one language; throws when it cannot be loaded or is not what the publisher writes. */
export async function openResolver(locale: string): Promise<(question: string) => Resolution> {
  const address = `/search/${locale}.json`;
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  const index = decodeIndex(indexFileSchema.parse(await response.json()));
  return (question) => resolveQuestion(question, index, locale);
}
