import { type Answers, formatFragment, type KnownAnswers, noAnswers, parseFragment, unsaidAnswer } from './fragment.ts';
import { enableKeeping, setKeptPath } from './keep-path.ts';
import { loadDetails } from './load-details.ts';
import type { PathData } from './path-data.ts';
import { find } from './set-words.ts';
import { findScreen, showAnswers } from './show-answers.ts';
import { showNeeds } from './show-needs.ts';
import { showDetails, showPath } from './show-path.ts';

/**
 * The three questions and the path on one page. Every answer is a plain link to a fragment, so that Back, reloading and
 * a shared link need nothing else, and no server learns an answer.
 */
export function guideVisitor(page: Document): void {
  const root = page.querySelector<HTMLElement>('[data-itinerary]');
  if (!root) return;
  // Written into this very page by the build, so it is believed as it stands: a validator would weigh 10 KB.
  const data: PathData = JSON.parse(find(root, '[data-path-data]').textContent ?? '{}');
  const known = toKnown(data);
  let answers = noAnswers;

  markMap(root);
  enableKeeping(root);
  show(false);
  addEventListener('hashchange', () => show(true));
  root.addEventListener('change', () => tick());
  root.addEventListener('click', (event) => followLink(event));
  find(root, '[data-other-needs] button').addEventListener('click', () => {
    showNeeds(root, data, answers, true);
    find(root, '[data-screen="need"] h1').focus();
  });

  function show(moves: boolean): void {
    // The link that skips to the content uses the fragment too: the answers are put back behind it.
    if (page.getElementById(decode(location.hash.slice(1)))) {
      writeAnswers();
      return;
    }
    const read = parseFragment(location.hash, known);
    answers = read.answers;
    find(root ?? page, '[data-broken]').hidden = !read.isBroken;
    if (root) showScreen(root, data, answers);
    if (answers !== noAnswers) void addDetails(answers.service);
    page.querySelector<HTMLElement>('[data-listen][aria-pressed="true"]')?.click();
    if (!moves) return;
    find(page, '[data-screen]:not([hidden]) h1').focus({ preventScroll: true });
    root?.scrollIntoView({ block: 'start' });
  }

  /** Asked for at the first answer already, so that they are there when the path is, and when the network is not. */
  async function addDetails(service: string | undefined): Promise<void> {
    if (!root) return;
    showDetails(root, undefined);
    const details = await loadDetails(root.dataset['itinerary'] ?? '');
    if (service !== undefined && service === answers.service) showDetails(root, details[service]);
  }

  function tick(): void {
    if (!root) return;
    const boxes = [...root.querySelectorAll<HTMLInputElement>('[data-documents] input')];
    answers = { ...answers, ticked: boxes.filter((box) => box.checked).map((box) => Number(box.value)) };
    writeAnswers();
    showCount(root, data, boxes.length, answers.ticked.length);
  }

  function writeAnswers(): void {
    history.replaceState(null, '', formatFragment(answers));
  }

  function followLink(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const target = link?.getAttribute('href') ?? '';
    if (target.startsWith('#besoin-')) {
      event.preventDefault();
      find(page, target).focus();
      find(page, target).scrollIntoView({ block: 'start' });
    } else if (target.startsWith('#') && isAtRisk(data, answers)) {
      // Back must not bring the subject up again after the quick exit: it leaves no second page behind.
      event.preventDefault();
      location.replace(target);
    }
  }
}

function showScreen(root: HTMLElement, data: PathData, answers: Answers): void {
  const screen = findScreen(answers);
  for (const part of root.querySelectorAll<HTMLElement>('[data-screen]'))
    part.hidden = part.dataset['screen'] !== screen;
  find(root, '[data-exit]').hidden = !isAtRisk(data, answers);
  pointLinks(root, answers);
  showAnswers(root, data, answers);
  if (screen === 'need') showNeeds(root, data, answers, false);
  const service = data.services.find(({ slug }) => slug === answers.service);
  if (screen !== 'path' || !service) return;
  showPath(root, data, service, answers);
  showCount(root, data, service.documents.length, answers.ticked.length);
  const url = new URL(formatFragment({ ...answers, ticked: [] }), location.href).href;
  setKeptPath(root, { url, title: service.title.text, isAtRisk: service.isAtRisk });
}

/** Each answer leads to the answers so far and itself; without this script it leads to a page. */
function pointLinks(root: HTMLElement, answers: Answers): void {
  for (const name of ['profile', 'commune'])
    for (const link of root.querySelectorAll(`[data-answer-${name}]`)) {
      const answer = link.getAttribute(`data-answer-${name}`) ?? unsaidAnswer;
      link.setAttribute('href', formatFragment({ ...answers, [name]: answer, ticked: [] }));
    }
}

/** The places of the drawn map lead to pages of offices: here they are answers. */
function markMap(root: HTMLElement): void {
  for (const place of root.querySelectorAll('[data-where-map] a'))
    place.setAttribute('data-answer-commune', place.getAttribute('data-place') ?? unsaidAnswer);
}

function showCount(root: HTMLElement, { phrases }: PathData, total: number, done: number): void {
  const text = phrases.ticked.replace('{{done}}', String(done)).replace('{{total}}', String(total));
  find(root, '[data-count]').textContent = total === 0 ? '' : text;
}

function isAtRisk(data: PathData, { service }: Answers): boolean {
  return data.services.some(({ slug, isAtRisk }) => isAtRisk && slug === service);
}

function toKnown({ profiles, communes, services }: PathData): KnownAnswers {
  return {
    profiles: new Set(profiles.map(({ slug }) => slug)),
    communes: new Set(communes.map(({ slug }) => slug)),
    services: new Map(services.map(({ slug, documents }) => [slug, documents.length])),
  };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
