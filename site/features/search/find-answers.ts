import { openIndex } from './open-index.ts';
import { openResolver } from './open-resolver.ts';
import type { Resolution } from './resolver/resolve-question.ts';

const enough = 3;
const shown = 10;

/**
 * The resolver answers alone when it is sure. The full text, whose engine weighs several times as much,
 * is asked only when the resolver finds little or cannot be loaded.
 *
 * @throws when there is no answer because an index could not be loaded
 */
export async function findAnswers(question: string, locale: string): Promise<Resolution> {
  const resolve = await openResolver(locale).catch(() => undefined);
  const resolution: Resolution = resolve?.(question) ?? { hits: [], isSure: false };
  if (resolution.isSure && resolution.hits.length >= enough) return resolution;
  try {
    const search = await openIndex(locale);
    const more = await search(question);
    const known = new Set(resolution.hits.map(({ url }) => url));
    const hits = [...resolution.hits, ...more.filter(({ url }) => !known.has(url))].slice(0, shown);
    return { ...resolution, hits, isSure: resolution.isSure || (!resolve && hits.length > 0) };
  } catch (error) {
    if (resolution.hits.length === 0) throw error;
    return resolution;
  }
}
