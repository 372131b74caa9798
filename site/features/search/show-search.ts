import { openIndex, type SearchHit } from './open-index.ts';

interface Words {
  resultsFor: string;
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
    const search = await openIndex(place.dataset['locale'] ?? 'fr');
    const hits = await search(query);
    place.replaceChildren(
      ...(hits.length > 0 ? createList(page, query, hits, words) : createEmpty(page, query, words)),
    );
  } catch {
    place.replaceChildren(createText(page, 'p', words.failed));
  }
}

function createList(page: Document, query: string, hits: readonly SearchHit[], words: Words): HTMLElement[] {
  const list = page.createElement('ol');
  list.append(...hits.map((hit) => createHit(page, hit, words)));
  return [
    createText(
      page,
      'h2',
      words.resultsFor.replace('{{query}}', () => query),
    ),
    list,
  ];
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

function createEmpty(page: Document, query: string, words: Words): HTMLElement[] {
  const box = page.createElement('div');
  box.dataset['searchEmpty'] = '';
  box.append(
    createText(
      page,
      'h2',
      words.empty.replace('{{query}}', () => query),
    ),
    createText(page, 'p', words.emptyHelp),
  );
  return [box];
}

function createText(page: Document, tag: 'p' | 'h2', text: string): HTMLElement {
  const element = page.createElement(tag);
  element.textContent = text;
  return element;
}
