import type { FieldError } from '@portal/content/schema/request-errors.ts';

/**
 * Puts each error beside its field and all of them in the summary, in the words of the page.
 * One function for the visitor's browser and for the server, which answers a form sent without JavaScript
 * on a DOM of its own; both therefore say the same.
 *
 * @param page  the contact page, with its `[data-error-messages]` block of sentences
 */
export function showErrors(page: Document, errors: readonly FieldError[]): void {
  const messages = readMessages(page);
  for (const old of page.querySelectorAll('[data-error]')) old.textContent = '';
  for (const field of page.querySelectorAll('[aria-invalid]')) field.removeAttribute('aria-invalid');
  const summary = page.querySelector('[data-error-summary]');
  const list = summary?.querySelector('ul');
  if (!summary || !list) return;
  list.replaceChildren(
    ...errors.map((error) => {
      const message = messages[error.field]?.[error.code] ?? messages['form']?.['invalid'] ?? '';
      markField(page, error.field, message);
      return createLink(page, error.field, message);
    }),
  );
  summary.toggleAttribute('hidden', errors.length === 0);
}

/** A sentence about the whole message: not saved, too many, too large. */
export function showRefusal(page: Document, reason: string): void {
  const messages = readMessages(page);
  const box = page.querySelector('[data-refusal]');
  if (!box) return;
  box.textContent = messages['refused']?.[reason] ?? messages['refused']?.['not-saved'] ?? '';
  box.removeAttribute('hidden');
}

export function hideRefusal(page: Document): void {
  page.querySelector('[data-refusal]')?.setAttribute('hidden', '');
}

function readMessages(page: Document): Record<string, Record<string, string>> {
  return JSON.parse(page.querySelector('[data-error-messages]')?.textContent || '{}');
}

function markField(page: Document, field: string, message: string): void {
  const place = page.querySelector(`[data-error="${field}"]`);
  if (place) place.textContent = message;
  for (const input of page.querySelectorAll(`[name="${field}"]`)) input.setAttribute('aria-invalid', 'true');
}

function createLink(page: Document, field: string, message: string): Element {
  const item = page.createElement('li');
  const link = page.createElement('a');
  link.setAttribute('href', `#field-${field}`);
  link.textContent = message;
  item.append(link);
  return item;
}
