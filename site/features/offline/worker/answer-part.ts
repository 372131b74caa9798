import { readFile } from './kept-files.ts';
import type { FetchEvent } from './worker-scope.ts';

/** Their names hold a hash of what is in them: a kept one is the right one. */
const lasting = /^\/(?:_astro|search\/[0-9a-f]+)\//;

/** Styles, scripts, fonts and data of a page. What is not kept goes to the network, as without a worker. */
export async function answerPart({ request }: FetchEvent): Promise<Response> {
  const path = new URL(request.url).pathname;
  const kept = await readFile(path);
  if (kept && lasting.test(path)) return kept.response;
  try {
    return await fetch(request);
  } catch (error) {
    if (kept) return kept.response;
    throw error;
  }
}
