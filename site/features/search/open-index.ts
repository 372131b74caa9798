import * as z from 'zod/mini';
import type { SearchHit } from './resolver/resolve-question.ts';

const fragmentSchema = z.object({
  url: z.string(),
  meta: z.object({ title: z.string(), kind: z.string(), summary: z.optional(z.string()) }),
});

interface Pagefind {
  search(query: string): Promise<{ results: { data(): Promise<unknown> }[] }>;
}

const shown = 10;

/** Opens the full text of one language; throws when it cannot be loaded. */
export async function openIndex(locale: string): Promise<(query: string) => Promise<SearchHit[]>> {
  // Written into the release by the publisher, so the bundler must leave the address alone.
  const address = '/pagefind/pagefind.js';
  const { createInstance }: { createInstance(): Pagefind } = await import(/* @vite-ignore */ address);
  // Darija is indexed under a tag that the engine stems as Arabic (see site/publish).
  const pagefind = createIn(locale === 'ary' ? 'ar-ma' : locale, createInstance);
  return async (query) => {
    const { results } = await pagefind.search(query);
    const fragments = await Promise.all(results.slice(0, shown).map((result) => result.data()));
    return fragments.map((fragment) => {
      const { url, meta } = fragmentSchema.parse(fragment);
      return { url, title: meta.title, kind: meta.kind, summary: meta.summary ?? '' };
    });
  };
}

/** Pagefind 1.5 takes its language from `<html lang>` and from nowhere else, while it is being created. */
function createIn(language: string, create: () => Pagefind): Pagefind {
  const { documentElement: html } = document;
  const own = html.lang;
  html.lang = language;
  try {
    return create();
  } finally {
    html.lang = own;
  }
}
