import { findRelated } from './choose-services.ts';
import { type Answers, formatFragment, unsaidAnswer } from './fragment.ts';
import type { PathData, PathDetails, PathService, Words } from './path-data.ts';
import { copy, createChoice, find, setAttribute, setWords } from './set-words.ts';

/** Fills the path of one service in one commune from what the page holds. */
export function showPath(root: HTMLElement, data: PathData, service: PathService, answers: Answers): void {
  const path = find(root, '[data-screen="path"]');
  setWords(find(path, '[data-title]'), service.title);
  find(path, '[data-cost]').textContent = service.cost;
  showDocuments(root, service, answers);
  const stops = listStops(root, service, answers.commune ?? unsaidAnswer);
  find(path, '[data-stops]').replaceChildren(...stops);
  const spoken = stops[0]?.dataset['spoken']?.split(' ');
  find(path, '[data-sentences]').replaceChildren(...listSentences(data, service, spoken).map(createParagraph));
  setOptional(find(path, '[data-next]'), service.next);
  showRelated(root, data, service, answers);
  find(path, '[data-notes]').replaceChildren(...service.notes.map((text) => createParagraph({ text })));
  find<HTMLAnchorElement>(path, '[data-full]').href = `../guide/${service.slug}/`;
}

/** What comes a moment later, or not at all where the network is gone: the path is of use without. */
export function showDetails(root: HTMLElement, details: PathDetails | undefined): void {
  setOptional(find(root, '[data-summary]'), details?.summary);
  setOptional(find(root, '[data-who-for]'), details?.whoFor);
  const items = (details?.steps ?? []).map((step) => {
    const item = copy(root, `[data-step="${step.kind}"]`);
    setWords(find(item, 'p'), step);
    return item;
  });
  find(root, '[data-steps]').replaceChildren(...items);
  find(root, '[data-steps-part]').hidden = items.length === 0;
}

function showDocuments(root: HTMLElement, { documents }: PathService, { ticked }: Answers): void {
  const items = documents.map((words, index) => {
    const item = copy(root, '[data-document]');
    const box = find<HTMLInputElement>(item, 'input');
    box.value = String(index);
    box.id = `paper-${index}`;
    find<HTMLLabelElement>(item, 'label').htmlFor = box.id;
    box.checked = ticked.includes(index);
    setWords(find(item, 'span'), words);
    return item;
  });
  find(root, '[data-documents]').replaceChildren(...items);
  find(root, '[data-documents-lead]').hidden = documents.length === 0;
  find(root, '[data-documents-none]').hidden = documents.length > 0;
}

/** The office first, then where it sends people, each with its counter in this commune only. */
function listStops(root: HTMLElement, { organisations }: PathService, commune: string): HTMLElement[] {
  const shelf = find(root, '[data-shelf]');
  const office = copy(shelf, `[data-stop-office="${commune}"]`);
  office.querySelector('[data-map-place]')?.replaceChildren(createMap(root, commune));
  const others = organisations.map((slug) => {
    const stop = copy(shelf, `[data-stop-organisation="${slug}"]`);
    for (const counter of stop.querySelectorAll<HTMLElement>('[data-counter-commune]'))
      if (counter.dataset['counterCommune'] !== commune) counter.remove();
    return stop;
  });
  return [office, ...others];
}

/** The map of the question before, as a picture: the one place shown, nothing to touch. */
function createMap(root: HTMLElement, commune: string): Element {
  const map = find(root, '[data-where-map] svg').cloneNode(true) as Element;
  map.setAttribute('role', 'img');
  for (const place of map.querySelectorAll('[data-answer-commune]')) {
    place.classList.toggle('current', place.getAttribute('data-answer-commune') === commune);
    place.removeAttribute('href');
    place.removeAttribute('data-answer-commune');
  }
  return map;
}

/** The reader's own, then those the office is known to speak; all of them where nobody has told us. */
function listSentences({ phrases }: PathData, service: PathService, spoken: readonly string[] | undefined): Words[] {
  const [own, ...others] = service.isAtRisk ? phrases.privateSentences : service.sentences;
  if (!own) return [];
  const understood = others.filter(({ lang }) => lang && spoken?.includes(lang));
  return [own, ...(understood.length > 0 ? understood : others)];
}

function showRelated(root: HTMLElement, data: PathData, service: PathService, answers: Answers): void {
  const related = findRelated(data.services, service, answers.profile ?? unsaidAnswer).map(({ slug, title }) =>
    createChoice(root, title, formatFragment({ ...answers, service: slug, ticked: [] })),
  );
  find(root, '[data-related]').replaceChildren(...related);
  find(root, '[data-related-part]').hidden = related.length === 0;
}

function setOptional(element: HTMLElement, words: Words | undefined): void {
  element.hidden = !words;
  if (words) setWords(element, words);
}

function createParagraph(words: Words): HTMLElement {
  const paragraph = document.createElement('p');
  setWords(paragraph, words);
  // The page's own language is what a voice reads: it must not look foreign to it.
  if (words.lang === document.documentElement.lang) setAttribute(paragraph, 'lang', undefined);
  return paragraph;
}
