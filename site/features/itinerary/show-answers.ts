import { type Answers, formatFragment, unsaidAnswer } from './fragment.ts';
import type { Named, PathData, Words } from './path-data.ts';
import { find, setWords } from './set-words.ts';

export type Screen = 'who' | 'need' | 'where' | 'path';

/** The first question without an answer. */
export function findScreen({ profile, service, commune }: Answers): Screen {
  if (profile === undefined) return 'who';
  if (service === undefined) return 'need';
  return commune === undefined ? 'where' : 'path';
}

/** What has been answered, each a link that asks that one question again and keeps the others. */
export function showAnswers(root: HTMLElement, data: PathData, answers: Answers): void {
  const { profile, service, commune } = answers;
  const told = { ...answers, ticked: [] };
  const title = data.services.find(({ slug }) => slug === service)?.title;
  showAnswer(root, 'profile', findName(data.profiles, profile, data.phrases.unsaid), data, {
    ...told,
    profile: undefined,
  });
  showAnswer(root, 'service', title, data, { ...told, service: undefined });
  showAnswer(root, 'commune', findName(data.communes, commune, data.phrases.whereUnknown), data, {
    ...told,
    commune: undefined,
  });
  find(root, '[data-answers]').hidden = !(profile ?? service ?? commune);
  const back = find<HTMLAnchorElement>(root, '[data-back]');
  back.hidden = findScreen(answers) === 'who';
  back.href = formatFragment(dropLast(told));
}

/** One question back, in the order they are asked. */
function dropLast(answers: Answers): Answers {
  const screen = findScreen(answers);
  if (screen === 'path') return { ...answers, commune: undefined };
  return screen === 'where' ? { ...answers, service: undefined } : { ...answers, profile: undefined };
}

function showAnswer(
  root: HTMLElement,
  name: string,
  words: Words | undefined,
  { phrases }: PathData,
  without: Answers,
) {
  const item = find(root, `[data-chip="${name}"]`);
  item.hidden = !words;
  if (!words) return;
  const link = find<HTMLAnchorElement>(item, 'a');
  link.href = formatFragment(without);
  link.setAttribute(
    'aria-label',
    phrases.change.replace('{{answer}}', () => words.text),
  );
  setWords(find(link, 'span'), words);
}

function findName(names: readonly Named[], slug: string | undefined, unsaid: string): Words | undefined {
  if (slug === unsaidAnswer) return { text: unsaid };
  return names.find((named) => named.slug === slug);
}
