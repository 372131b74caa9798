import { readChoice, writeChoice } from './choice.ts';
import { emptyPhone } from './empty-phone.ts';
import { type KeptState, readState } from './kept-state.ts';
import { canKeep, keepLanguage } from './start-keeping.ts';

/** The sentences of KeptPages.astro, with their placeholders. */
export interface KeptWords {
  readonly intl: readonly string[];
  readonly size: string;
  readonly nothing: string;
  readonly emptied: string;
  readonly unable: string;
  readonly part: string;
  readonly complete: string;
  readonly full: string;
}

/** Says what this phone keeps, again whenever the worker has kept more, and empties it. */
export function showKeptPages(page: Document): void {
  const words: KeptWords = JSON.parse(page.querySelector('[data-kept-words]')?.textContent ?? 'null');
  const place = page.querySelector<HTMLElement>('[data-kept-state]');
  if (!words || !place) return;
  if (!canKeep()) {
    place.textContent = words.unable;
    return;
  }
  const all = page.querySelector<HTMLElement>('[data-keep-all]');
  for (const part of page.querySelectorAll<HTMLElement>('[data-kept-actions]')) part.hidden = false;
  page.querySelector('[data-empty]')?.addEventListener('click', () => void emptyPhone().then(show));
  all?.addEventListener('click', () => void keepEverything(page).then(show));
  navigator.serviceWorker.addEventListener('message', () => void show());
  void show();

  async function show(): Promise<void> {
    const state = await readState();
    const isEmptied = (await readChoice()) === 'nothing';
    const text = describe(state, isEmptied, words);
    if (place && place.textContent !== text) place.textContent = text;
    if (all) all.hidden = !isEmptied && state?.isComplete === true;
  }
}

async function keepEverything(page: Document): Promise<void> {
  await writeChoice('all');
  await keepLanguage(page);
}

function describe(state: KeptState | undefined, isEmptied: boolean, words: KeptWords): string {
  if (isEmptied) return words.emptied;
  if (!state) return words.nothing;
  const sentence = state.isFull ? words.full : state.isComplete ? words.complete : words.part;
  const options = { numberingSystem: 'latn', maximumFractionDigits: 1, minimumFractionDigits: 1 };
  const megabytes = new Intl.NumberFormat([...words.intl], options).format(state.bytes / 1e6);
  const date = new Intl.DateTimeFormat([...words.intl], {
    timeZone: 'UTC',
    numberingSystem: 'latn',
    day: 'numeric',
    month: 'long',
  }).format(new Date(`${state.checkedOn}T00:00:00Z`));
  return sentence
    .replace('{{date}}', date)
    .replace('{{files}}', String(state.files))
    .replace('{{size}}', words.size.replace('{{size}}', megabytes));
}
