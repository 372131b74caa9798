import { type IntakeRequest, requestSchema } from '@portal/content/schema/request.ts';
import { toFieldErrors } from '@portal/content/schema/request-errors.ts';
import { readForm } from './read-form.ts';
import { sendRequest } from './send-request.ts';
import { showErrors, showRefusal } from './show-errors.ts';

/** The form works as plain HTML; this keeps the text when the network drops and answers without leaving the page. */
export function enhanceForm(page: Document): void {
  const form = page.querySelector<HTMLFormElement>('[data-request-form]');
  if (!form) return;
  prefill(form, new URLSearchParams(location.search));
  // One key for as long as this message lasts: a second tap or a retry never makes a second request.
  const key = crypto.randomUUID();
  form.noValidate = true;
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const answers = new FormData(form);
    const parsed = requestSchema.safeParse(readForm(answers, key));
    showErrors(page, parsed.success ? [] : toFieldErrors(parsed.error.issues));
    if (parsed.success) await send(page, form, { ...parsed.data, website: String(answers.get('website') ?? '') });
    else focus(page, '[data-error-summary]');
  });
  // On a shared phone the next person must not find the text behind the Back button.
  addEventListener('pagehide', () => form.reset());
}

async function send(page: Document, form: HTMLFormElement, request: IntakeRequest & { website: string }) {
  const button = form.querySelector<HTMLButtonElement>('[type="submit"]');
  const progress = page.querySelector<HTMLElement>('[data-sending]');
  if (!button || button.disabled) return;
  page.querySelector('[data-refusal]')?.setAttribute('hidden', '');
  setBusy(true);
  const answer = await sendRequest(request);
  setBusy(false);
  if (answer.kind === 'receipt') return showReceipt(page, form, answer.receipt.reference);
  showErrors(page, answer.fields);
  showRefusal(page, answer.reason);
  focus(page, answer.fields.length > 0 ? '[data-error-summary]' : '[data-refusal]');

  function setBusy(busy: boolean) {
    if (button) button.disabled = busy;
    progress?.toggleAttribute('hidden', !busy);
  }
}

function showReceipt(page: Document, form: HTMLFormElement, reference: string): void {
  form.reset();
  page.querySelector('[data-request-page]')?.setAttribute('hidden', '');
  const receipt = page.querySelector<HTMLElement>('[data-receipt]');
  const place = receipt?.querySelector('[data-reference]');
  if (!receipt || !place) return;
  place.textContent = reference;
  receipt.hidden = false;
  focus(page, '[data-receipt] h1');
}

function focus(page: Document, selector: string): void {
  const target = page.querySelector<HTMLElement>(selector);
  target?.focus();
  target?.scrollIntoView({ block: 'start' });
}

/** `?commune=agadir&sujet=health&profil=femme`: only values the form already offers are taken. */
function prefill(form: HTMLFormElement, query: URLSearchParams): void {
  const names = { commune: 'commune', sujet: 'theme', profil: 'profile' };
  for (const [parameter, name] of Object.entries(names)) {
    const select = form.elements.namedItem(name);
    const value = query.get(parameter);
    if (!(select instanceof HTMLSelectElement) || value === null) continue;
    if ([...select.options].some((option) => option.value === value)) select.value = value;
  }
}
