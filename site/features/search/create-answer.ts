import type { Resolution, SearchHit } from './resolver/resolve-question.ts';

/** The words of the page, in its language. */
export interface Words {
  resultsFor: string;
  typed: string;
  unsure: string;
  empty: string;
  emptyHelp: string;
  loading: string;
  failed: string;
  count: string;
  near: string;
  ask: string;
  more: string;
  moreHelp: string;
  moreNone: string;
  moreFailed: string;
  kind: Record<string, string>;
  /** need → its name and address */
  themes: Record<string, { name: string; url: string }>;
  contactUrl: string;
}

/** The answer to a question; what is not sure is said before it is shown. */
export function createAnswer(question: string, resolution: Resolution, words: Words): HTMLElement[] {
  const { hits, isSure, corrected } = resolution;
  if (hits.length === 0) return [createUnsure(words.empty, question, resolution, words)];
  const list = createHits(hits, words);
  if (!isSure) return [createUnsure(words.unsure, question, resolution, words), list];
  const heading = createText('h2', fill(words.resultsFor, corrected ?? question));
  if (!corrected) return [heading, list];
  const typed = createText('p', fill(words.typed, question));
  typed.dataset['searchCorrected'] = '';
  return [heading, typed, list];
}

export function createHits(hits: readonly SearchHit[], words: Words): HTMLElement {
  const list = document.createElement('ol');
  list.append(...hits.map((hit) => createHit(hit, words)));
  return list;
}

function createHit(hit: SearchHit, words: Words): HTMLElement {
  const item = document.createElement('li');
  item.dataset['searchResult'] = hit.kind;
  const kind = createText('p', words.kind[hit.kind] ?? '');
  kind.className = 'kind';
  item.append(kind, createLink(hit.title, hit.url), createText('p', hit.summary));
  return item;
}

/** Where to go when the search does not know: the nearest needs, and somebody to ask. */
function createUnsure(sentence: string, question: string, { themes = [] }: Resolution, words: Words): HTMLElement {
  const box = document.createElement('div');
  box.dataset['searchEmpty'] = '';
  box.append(createText('h2', fill(sentence, question)), createText('p', words.emptyHelp));
  const ways = document.createElement('ul');
  ways.className = 'ways';
  const near = themes.flatMap((theme) => words.themes[theme] ?? []);
  const links = [...near.map(({ name, url }) => createLink(name, url)), createLink(words.ask, words.contactUrl)];
  ways.append(
    ...links.map((link) => {
      const item = document.createElement('li');
      item.append(link);
      return item;
    }),
  );
  if (near.length > 0) ways.setAttribute('aria-label', words.near);
  box.append(ways);
  return box;
}

function createLink(text: string, url: string): HTMLElement {
  const link = document.createElement('a');
  link.href = url;
  link.textContent = text;
  return link;
}

export function createText(tag: 'p' | 'h2', text: string): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}

/** What is filled in may hold `$&`, which a plain replacement would read. */
export function fill(sentence: string, value: string): string {
  return sentence.replace(/\{\{\w+\}\}/, () => value);
}
