import { findAnswers } from './find-answers.ts';
import type { Resolution, SearchHit } from './resolver/resolve-question.ts';

interface Words {
  resultsFor: string;
  typed: string;
  unsure: string;
  empty: string;
  emptyHelp: string;
  loading: string;
  failed: string;
  kind: Record<string, string>;
}

/** Beyond this a question is a pasted page: its beginning says what it is about. */
const longestQuery = 200;

/** Runs the search in `?q=`. The query is only ever written as text, never as markup. */
export async function showSearch(page: Document): Promise<void> {
  const place = page.querySelector<HTMLElement>('[data-search-results]');
  const query = (new URLSearchParams(location.search).get('q') ?? '').trim().slice(0, longestQuery);
  if (!place || query === '') return;
  for (const input of page.querySelectorAll<HTMLInputElement>('input[type="search"]')) input.value = query;
  const words: Words = JSON.parse(place.querySelector('script')?.textContent ?? '{}');
  place.replaceChildren(createText(page, 'p', words.loading));
  try {
    const resolution = await findAnswers(query, place.dataset['locale'] ?? 'fr');
    place.replaceChildren(...createAnswer(page, query, resolution, words));
  } catch {
    place.replaceChildren(createText(page, 'p', words.failed));
  }
}

function createAnswer(page: Document, query: string, resolution: Resolution, words: Words): HTMLElement[] {
  const { hits, isSure, corrected } = resolution;
  if (hits.length === 0) return [createEmpty(page, words.empty, query, words)];
  const list = page.createElement('ol');
  list.append(...hits.map((hit) => createHit(page, hit, words)));
  if (!isSure) return [createEmpty(page, words.unsure, query, words), list];
  const heading = createText(page, 'h2', fill(words.resultsFor, corrected ?? query));
  if (!corrected) return [heading, list];
  const typed = createText(page, 'p', fill(words.typed, query));
  typed.dataset['searchCorrected'] = '';
  return [heading, typed, list];
}

function createHit(page: Document, hit: SearchHit, words: Words): HTMLElement {
  const item = page.createElement('li');
  item.dataset['searchResult'] = hit.kind;
  const link = page.createElement('a');
  link.href = hit.url;
  link.textContent = hit.title;
  const kind = createText(page, 'p', words.kind[hit.kind] ?? '');
  kind.className = 'kind';
  item.append(kind, link, createText(page, 'p', hit.summary));
  return item;
}

function createEmpty(page: Document, sentence: string, query: string, words: Words): HTMLElement {
  const box = page.createElement('div');
  box.dataset['searchEmpty'] = '';
  box.append(createText(page, 'h2', fill(sentence, query)), createText(page, 'p', words.emptyHelp));
  return box;
}

/** The query may hold `$&`, which a plain replacement would read. */
function fill(sentence: string, query: string): string {
  return sentence.replace('{{query}}', () => query);
}

function createText(page: Document, tag: 'p' | 'h2', text: string): HTMLElement {
  const element = page.createElement(tag);
  element.textContent = text;
  return element;
}
