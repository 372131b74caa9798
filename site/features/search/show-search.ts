import { createAnswer, createHits, createText, fill, type Words } from './create-answer.ts';
import { findAnswers, findInFullText, warmUp } from './find-answers.ts';

/** Beyond this a question is a pasted page: its beginning says what it is about. */
const longestQuery = 200;
/** While somebody types fast, an answer to each letter would only flicker. */
const pause = 20;

interface Search {
  readonly place: HTMLElement;
  readonly status: HTMLElement;
  readonly locale: string;
  readonly words: Words;
}

/** Runs the search in `?q=` and then what is typed. The question is only ever written as text, never as markup. */
export function showSearch(page: Document): void {
  const place = page.querySelector<HTMLElement>('[data-search-results]');
  const status = page.querySelector<HTMLElement>('[data-search-status]');
  const form = page.querySelector<HTMLFormElement>('[data-search-form]');
  const input = form?.querySelector<HTMLInputElement>('input[type="search"]');
  if (!place || !status || !form || !input) return;
  const words: Words = JSON.parse(place.querySelector('script')?.textContent ?? '{}');
  const start = [...place.childNodes];
  const search = { place, status, words, locale: place.dataset['locale'] ?? 'fr' };
  let asked = '';
  let isAsking = false;
  /** One question at a time: on a slow line, what is typed meanwhile is asked once, as it stands when the answer is there. */
  const ask = async () => {
    if (isAsking) return;
    isAsking = true;
    for (let question = cutQuestion(input.value); question !== asked; question = cutQuestion(input.value)) {
      asked = question;
      keepInAddress(question);
      if (question !== '') await answer(search, question);
      else {
        place.replaceChildren(...start);
        status.textContent = '';
      }
    }
    isAsking = false;
  };
  const typed = cutQuestion(new URLSearchParams(location.search).get('q') ?? '');
  for (const box of page.querySelectorAll<HTMLInputElement>('input[type="search"]')) box.value = typed;
  let waiting: number | undefined;
  input.addEventListener('input', () => {
    window.clearTimeout(waiting);
    waiting = window.setTimeout(ask, pause);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    window.clearTimeout(waiting);
    // Asked again, a question that failed is tried again.
    if (place.querySelector('[data-search-failed]')) asked = '';
    void ask();
  });
  void ask();
  // The first question then waits for its own parts only; should this fail, the question says so.
  if (typed === '') input.addEventListener('focus', () => void warmUp(search.locale), { once: true });
}

function cutQuestion(text: string): string {
  return text.trim().slice(0, longestQuery);
}

/** The address can be kept and shared, and leads back from an answer to the answers. */
function keepInAddress(question: string): void {
  const address = new URL(location.href);
  if ((address.searchParams.get('q') ?? '').trim() === question) return;
  if (question === '') address.searchParams.delete('q');
  else address.searchParams.set('q', question);
  history.replaceState(history.state, '', address);
}

async function answer(search: Search, question: string): Promise<void> {
  const { place, status, locale, words } = search;
  if (!place.querySelector('ol')) place.replaceChildren(createText('p', words.loading));
  place.setAttribute('aria-busy', 'true');
  try {
    const resolution = await findAnswers(question, locale);
    place.replaceChildren(...createAnswer(question, resolution, words), createMore(search, question));
    status.textContent = fill(words.count, String(resolution.hits.length));
  } catch {
    const failed = createText('p', words.failed);
    failed.dataset['searchFailed'] = '';
    place.replaceChildren(failed, createMore(search, question));
    status.textContent = words.failed;
  }
  place.removeAttribute('aria-busy');
}

/** The full text weighs more than everything before it, so the visitor decides. */
function createMore(search: Search, question: string): HTMLElement {
  const box = document.createElement('div');
  box.className = 'more';
  const button = document.createElement('button');
  button.type = 'button';
  button.dataset['searchMore'] = '';
  button.textContent = search.words.more;
  button.addEventListener('click', () => void addFullText(search, question, box));
  box.append(button, createText('p', search.words.moreHelp));
  return box;
}

async function addFullText({ place, status, locale, words }: Search, question: string, box: HTMLElement) {
  box.replaceChildren(createText('p', words.loading));
  try {
    const found = await findInFullText(question, locale);
    const shown = new Set(
      [...place.querySelectorAll('[data-search-result] a')].map((link) => link.getAttribute('href')),
    );
    const fresh = found.filter(({ url }) => !shown.has(url));
    box.dataset['searchFullText'] = '';
    box.replaceChildren(fresh.length === 0 ? createText('p', words.moreNone) : createHits(fresh, words));
    status.textContent = fresh.length === 0 ? words.moreNone : fill(words.count, String(fresh.length));
    box.querySelector('a')?.focus();
  } catch {
    box.replaceChildren(createText('p', words.moreFailed));
    status.textContent = words.moreFailed;
  }
}
