import type { VisitorRequest } from '@portal/content/schema/request.ts';
import { canSealHere, showSealer } from '../sealing/can-seal-here.ts';
import { countCharacters } from './count-characters.ts';
import type { Sender } from './create-sender.ts';
import { followDesk, isClosed } from './follow-desk.ts';
import { prefillForm } from './prefill-form.ts';
import { readAnswers } from './read-answers.ts';
import { showCheck, showStep } from './show-check.ts';
import { hideRefusal, showErrors, showRefusal } from './show-errors.ts';
import { clearReceipt, showReceipt } from './show-receipt.ts';

/**
 * The form works as plain HTML; this seals in the browser, keeps the text when the network drops and answers without
 * leaving the page.
 */
export function enhanceForm(page: Document): void {
  const form = page.querySelector<HTMLFormElement>('[data-request-form]');
  if (!form) return;
  prefillForm(form, new URLSearchParams(location.search), readProjects(page));
  followDesk(page, form);
  countCharacters(page, form);
  if (canSealHere()) sendSealed(page, form);
  addEventListener('pagehide', () => clear(page, form));
}

/** Written by ProjectNames.astro into the same page, so it is believed as it stands. */
function readProjects(page: Document): Readonly<Record<string, string>> {
  return JSON.parse(page.querySelector('[data-project-lines]')?.textContent ?? '{}');
}

const loadCheck = () => import('./check-request.ts');

function sendSealed(page: Document, form: HTMLFormElement): void {
  let sender: Promise<Sender> | undefined;
  const loadSender = () => {
    sender ??= import('./create-sender.ts').then(({ createSender }) => createSender(page));
    // What did not load is asked for again at the next need.
    sender.catch(() => {
      sender = undefined;
    });
    return sender;
  };
  showSealer(page);
  form.noValidate = true;
  const prepare = () => {
    loadCheck().catch(() => {});
    loadSender().then(
      (ready) => ready.prepare(),
      () => {},
    );
  };
  form.addEventListener('focusin', prepare, { once: true });
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const button = event.submitter instanceof HTMLButtonElement ? event.submitter : undefined;
    hideRefusal(page);
    if (button?.value === 'change') return showAnswers(page, button.dataset['change'] ?? '');
    const request = await readRequest(page, form).catch(() => {
      // Its script did not come through the network: the text stays.
      showRefusal(page, 'not-saved');
      focus(page, '[data-refusal]');
      return undefined;
    });
    if (!request) return;
    if (button?.value === 'send') await send(page, form, request, loadSender);
    else {
      showCheck(page, readField(form));
      focus(page, '[data-check] h2');
    }
  });
  addEventListener('pagehide', () => {
    sender = undefined;
  });
}

/** The answers when nothing is missing; else the errors are shown. */
async function readRequest(page: Document, form: HTMLFormElement): Promise<VisitorRequest | undefined> {
  const { checkRequest } = await loadCheck();
  const answers = readAnswers(readField(form), page.documentElement.lang);
  const checked = checkRequest(answers, (commune) => isClosed(page, commune));
  showErrors(page, 'errors' in checked ? checked.errors : []);
  if ('request' in checked) return checked.request;
  showStep(page, 'answers');
  focus(page, '[data-error-summary]');
  return undefined;
}

async function send(
  page: Document,
  form: HTMLFormElement,
  request: VisitorRequest,
  loadSender: () => Promise<Sender>,
): Promise<void> {
  const button = form.querySelector<HTMLButtonElement>('[value="send"]');
  if (!button || button.disabled) return;
  const slow = setTimeout(() => show(page, '[data-sending-slow]', true), 8000);
  const setBusy = (busy: boolean) => {
    button.disabled = busy;
    show(page, '[data-sending]', busy);
    show(page, '[data-sending-slow]', false);
  };
  setBusy(true);
  const sent = await loadSender().then(
    (sender) => sender.send(request),
    () => ({ reason: 'not-saved', fields: [] }) as const,
  );
  clearTimeout(slow);
  setBusy(false);
  if ('code' in sent) return leaveWithReceipt(page, form, sent);
  showErrors(page, sent.fields);
  if (sent.fields.length > 0) showStep(page, 'answers');
  else showRefusal(page, sent.reason);
  focus(page, sent.fields.length > 0 ? '[data-error-summary]' : '[data-refusal]');
}

async function leaveWithReceipt(page: Document, form: HTMLFormElement, sent: { code: string; earlier: boolean }) {
  // Drawn only now: most of the weight of the page is needed before, on the bad network.
  const { drawQr } = await import('../share/draw-qr.ts').catch(() => ({ drawQr: () => page.createElement('span') }));
  form.reset();
  show(page, '[data-request-page]', false);
  showReceipt(page, sent.code, location.origin, drawQr);
  show(page, '[data-receipt] [data-earlier]', sent.earlier);
  show(page, '[data-receipt]', true);
  focus(page, '[data-receipt] h1');
}

/** On a shared phone the next person must not find the text or the code behind the Back button. */
function clear(page: Document, form: HTMLFormElement): void {
  form.reset();
  // What the server has filled in is the default that a reset goes back to.
  for (const field of form.querySelectorAll<HTMLTextAreaElement | HTMLInputElement>('textarea, [type="text"]')) {
    field.value = '';
  }
  clearReceipt(page);
  for (const place of page.querySelectorAll('[data-check-value]')) place.textContent = '';
  showErrors(page, []);
  hideRefusal(page);
  showStep(page, 'answers');
  show(page, '[data-receipt]', false);
  show(page, '[data-request-page]', true);
}

function showAnswers(page: Document, field: string): void {
  showStep(page, 'answers');
  const place = page.getElementById(`field-${field}`);
  const input = place?.matches('fieldset, label') ? place.querySelector<HTMLElement>('input') : place;
  input?.focus();
  place?.scrollIntoView({ block: 'center' });
}

function readField(form: HTMLFormElement): (name: string) => string | undefined {
  const answers = new FormData(form);
  return (name) => {
    const value = answers.get(name);
    return typeof value === 'string' ? value : undefined;
  };
}

function show(page: Document, selector: string, visible: boolean): void {
  page.querySelector(selector)?.toggleAttribute('hidden', !visible);
}

function focus(page: Document, selector: string): void {
  const target = page.querySelector<HTMLElement>(selector);
  target?.focus();
  target?.scrollIntoView({ block: 'start' });
}
