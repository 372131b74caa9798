import type { RequestState } from '@portal/content/schema/request.ts';
import { findMonday } from './find-monday.ts';
import type { ThreadEntry } from './open-thread.ts';
import type { CodeHint } from './read-code.ts';

/**
 * Fills the follow-up page, in the visitor's browser and on the site's server (with a DOM of its own), always with the
 * words of the page itself.
 */
export interface Thread {
  readonly locale: string;
  readonly state: RequestState;
  readonly entries: readonly ThreadEntry[];
  /** The visitor's message has just arrived. */
  readonly isAdded: boolean;
  /** The five questions of satisfaction are still to be asked. */
  readonly mayRate: boolean;
}

export function showThread(page: Document, { locale, state, entries, isAdded, mayRate }: Thread): void {
  clearNotes(page);
  const words = readWords(page);
  setText(page, '[data-state]', words[`states.${state}`] ?? '');
  setText(page, '[data-state-explained]', words[`explained.${state}`] ?? '');
  const list = page.querySelector('[data-thread]');
  list?.replaceChildren(...entries.map((entry) => createEntry(page, locale, entry, words)));
  page.querySelector('[data-no-answer]')?.toggleAttribute(
    'hidden',
    entries.some(({ author }) => author === 'office'),
  );
  page.querySelector('[data-rate]')?.toggleAttribute('hidden', !mayRate);
  page.querySelector('[data-message-added]')?.toggleAttribute('hidden', !isAdded);
  showPart(page, 'thread');
}

export function showPart(page: Document, part: 'code' | 'thread'): void {
  page.querySelector('[data-ask-code]')?.toggleAttribute('hidden', part !== 'code');
  page.querySelector('[data-follow-up]')?.toggleAttribute('hidden', part !== 'thread');
}

/** Why what was typed cannot be a code. */
export function showHint(page: Document, hint: CodeHint): void {
  clearNotes(page);
  const name = hint.hint === 'length' && hint.typed === 0 ? 'empty' : hint.hint;
  const sentence = readWords(page)[`hints.${name}`] ?? '';
  const text =
    hint.hint === 'letters'
      ? sentence.replace('{{characters}}', hint.characters.join(' '))
      : sentence.replace('{{typed}}', String(hint.typed)).replace('{{expected}}', String(hint.expected));
  setText(page, '[data-error="code"]', text);
  page.querySelector('[name="code"]')?.setAttribute('aria-invalid', 'true');
}

export function showRefusal(page: Document, reason: string): void {
  clearNotes(page);
  const words = readWords(page);
  const box = page.querySelector('[data-refusal]');
  if (!box) return;
  box.textContent = words[`refused.${reason}`] ?? words['refused.not-saved'] ?? '';
  box.removeAttribute('hidden');
}

/** Beside the message that did not leave; its text stays. */
export function showMessageError(page: Document, code: string): void {
  const words = readWords(page);
  setText(
    page,
    '[data-error="message"]',
    words[`message.${code}`] ?? words[`refused.${code}`] ?? words['refused.not-saved'] ?? '',
  );
  page.querySelector('[name="message"]')?.setAttribute('aria-invalid', 'true');
}

export function clearNotes(page: Document): void {
  for (const place of page.querySelectorAll('[data-error]')) place.textContent = '';
  for (const field of page.querySelectorAll('[aria-invalid]')) field.removeAttribute('aria-invalid');
  page.querySelector('[data-refusal]')?.setAttribute('hidden', '');
}

/** Nothing of it may stay behind the Back button of a shared phone. */
export function clearThread(page: Document): void {
  clearNotes(page);
  setText(page, '[data-state]', '');
  setText(page, '[data-state-explained]', '');
  page.querySelector('[data-thread]')?.replaceChildren();
  showPart(page, 'code');
}

function createEntry(page: Document, locale: string, entry: ThreadEntry, words: Words): Element {
  const item = page.createElement('li');
  item.className = entry.author;
  const head = append(page, item, 'p', `${words[`authors.${entry.author}`]} `);
  head.className = 'who';
  const week = append(page, head, 'span', `${words['week']} `);
  append(page, week, 'bdi', findMonday(entry.week)).setAttribute('dir', 'ltr');
  const text = append(page, item, 'p', entry.text ?? words['unreadable'] ?? '');
  text.className = 'text';
  text.setAttribute('dir', 'auto');
  if (entry.organisation) {
    const link = append(page, append(page, item, 'p', ''), 'a', words['organisation'] ?? '');
    link.setAttribute('href', `/${locale}/organismes/${entry.organisation}/`);
  }
  return item;
}

function append(page: Document, parent: Element, name: string, text: string): Element {
  const element = page.createElement(name);
  element.textContent = text;
  parent.append(element);
  return element;
}

function setText(page: Document, selector: string, text: string): void {
  const place = page.querySelector(selector);
  if (place) place.textContent = text;
}

type Words = Readonly<Record<string, string>>;

/** `{ "states.new": "…" }`: built with the page (`toWords` in FollowUp.astro). */
function readWords(page: Document): Words {
  return JSON.parse(page.querySelector('[data-words]')?.textContent || '{}');
}
