import type { Words } from './path-data.ts';

/** Writes a text as text, with its language where that is not the page's. */
export function setWords(element: Element, { text, lang, dir }: Words): void {
  element.textContent = text;
  setAttribute(element, 'lang', lang);
  setAttribute(element, 'dir', dir);
}

export function setAttribute(element: Element, name: string, value: string | undefined): void {
  if (value === undefined) element.removeAttribute(name);
  else element.setAttribute(name, value);
}

/** An element the page is built with: a missing one is a mistake of the build, not of the visitor. */
export function find<Found extends Element = HTMLElement>(parent: ParentNode, selector: string): Found {
  const found = parent.querySelector<Found>(selector);
  if (!found) throw new Error(`The page of the itinerary has no "${selector}": see site/features/itinerary.`);
  return found;
}

/** A copy of one of the pieces the page keeps for the script. */
export function copy(parent: ParentNode, selector: string): HTMLElement {
  return find(parent, selector).cloneNode(true) as HTMLElement;
}

/** One answer to touch, as the questions show it. */
export function createChoice(root: HTMLElement, words: Words, href: string): HTMLElement {
  const item = copy(root, '[data-choice]');
  find<HTMLAnchorElement>(item, 'a').href = href;
  // The outer one holds the line together, the inner one its language.
  setWords(find(item, 'span span'), words);
  return item;
}
