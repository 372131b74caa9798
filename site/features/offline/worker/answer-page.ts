import { toOfflinePath } from '../kept-list.ts';
import { readState } from '../kept-state.ts';
import { readList } from './fetch-list.ts';
import { dropFile, type KeptAnswer, readFile } from './kept-files.ts';
import { showKept, showNotKept } from './show-kept.ts';
import type { FetchEvent } from './worker-scope.ts';

/** A network that has said nothing for this long is as good as none, when there is a page to show. */
const patienceMs = 5000;

/**
 * The network's page while there is a network; else the kept one, with its day. Nothing is written here: what was read
 * leaves no trace. A query is not looked at: `/ar/recherche/?q=…` is shown on the kept `/ar/recherche/`.
 */
export async function answerPage(event: FetchEvent): Promise<Response> {
  const path = new URL(event.request.url).pathname;
  const kept = await findPage(path);
  const network = ask(event);
  const answer = await (kept ? Promise.race([network, wait()]) : network);
  if (answer && (answer.status === 404 || answer.status === 410)) await dropFile(path);
  if (answer && !(answer.status >= 500 && kept)) return answer;
  const state = await readState();
  const list = state && (await readList(state.locale));
  if (kept) return showKept(path, kept, list, state);
  const instead = state && (await readFile(toOfflinePath(state.locale)));
  return instead ? showNotKept(instead.response, list) : Response.error();
}

/** @param path  some phones open the address as it was typed, without its last slash, or only the site's name */
async function findPage(path: string): Promise<KeptAnswer | undefined> {
  if (path !== '/') return readFile(path.endsWith('/') ? path : `${path}/`);
  const state = await readState();
  return state && readFile(`/${state.locale}/`);
}

async function ask({ request, preloadResponse }: FetchEvent): Promise<Response | undefined> {
  try {
    return (await preloadResponse) ?? (await fetch(request));
  } catch {
    return undefined;
  }
}

function wait(): Promise<undefined> {
  return new Promise((resolve) => setTimeout(resolve, patienceMs));
}
