import { groupServices, isForProfile } from './choose-services.ts';
import { type Answers, formatFragment, unsaidAnswer } from './fragment.ts';
import type { PathData } from './path-data.ts';
import { createChoice, find } from './set-words.ts';

/** Puts the needs of a profile first and leaves the others out until they are asked for. */
export function showNeeds(root: HTMLElement, data: PathData, answers: Answers, showsAll: boolean): void {
  const profile = answers.profile ?? unsaidAnswer;
  const shown = showsAll ? data.services : data.services.filter((service) => isForProfile(service, profile));
  const groups = groupServices(shown, profile, data.themes);
  for (const element of root.querySelectorAll<HTMLElement>('[data-theme], [data-theme-link]')) element.hidden = true;
  for (const { theme, services } of groups) {
    const section = find(root, `[data-theme="${theme}"]`);
    showLast(find(root, '[data-themes] ul'), find(root, `[data-theme-link="${theme}"]`));
    showLast(find(root, '[data-groups]'), section);
    const choices = services.map(({ slug, title }) =>
      createChoice(root, title, formatFragment({ ...answers, service: slug, ticked: [] })),
    );
    find(section, 'ul').replaceChildren(...choices);
  }
  // Two or three needs are seen at once: drawings that lead to them would only push them down.
  find(root, '[data-themes]').hidden = groups.length < 4;
  find(root, '[data-other-needs]').hidden = shown.length === data.services.length;
}

/** Moving an element to the end, one after the other, leaves them in the order of the calls. */
function showLast(parent: HTMLElement, element: HTMLElement): void {
  element.hidden = false;
  parent.append(element);
}
