import { showCounted, showRatingProblem } from '../satisfaction/show-rating.ts';
import { canSealHere, showSealer } from '../sealing/can-seal-here.ts';
import type { Refusal } from '../sealing/post-json.ts';
import type { Followed, Follower } from './create-follower.ts';
import { readCode } from './read-code.ts';
import { clearNotes, clearThread, showHint, showMessageError, showRefusal, showThread } from './show-thread.ts';

/** The page works as two plain forms; this derives and opens in the browser, so that the secret never leaves it. */
export function enhanceFollowUp(page: Document): void {
  const codeForm = page.querySelector<HTMLFormElement>('[data-code-form]');
  const messageForm = page.querySelector<HTMLFormElement>('[data-message-form]');
  const ratingForm = page.querySelector<HTMLFormElement>('[data-rating-form]');
  const field = codeForm?.querySelector<HTMLInputElement>('[name="code"]');
  if (!codeForm || !messageForm || !field) return;
  takeCodeFromAddress(field);
  addEventListener('pagehide', () => {
    codeForm.reset();
    messageForm.reset();
    ratingForm?.reset();
    for (const carried of page.querySelectorAll<HTMLInputElement>('[data-carried-code]')) carried.value = '';
    clearThread(page);
  });
  if (canSealHere()) followHere(page, codeForm, messageForm, field);
}

/** The QR code of the receipt has it behind `#`: taken out at once, so that no history keeps it. */
function takeCodeFromAddress(field: HTMLInputElement): void {
  if (location.hash.length < 2) return;
  const typed = readCode(location.hash.slice(1));
  if ('code' in typed) field.value = typed.code.replaceAll(/(.{4})(?=.)/g, '$1-');
  history.replaceState(null, '', location.pathname);
}

function followHere(
  page: Document,
  codeForm: HTMLFormElement,
  messageForm: HTMLFormElement,
  field: HTMLInputElement,
): void {
  let loading: Promise<Follower> | undefined;
  let code = '';
  const load = () => {
    loading ??= import('./create-follower.ts').then(({ createFollower }) => createFollower(page));
    loading.catch(() => {
      loading = undefined;
    });
    return loading;
  };
  const prepare = () =>
    load().then(
      (follower) => follower.prepare(),
      () => {},
    );
  const run = async <Outcome>(
    form: HTMLFormElement,
    progress: string,
    work: (follower: Follower) => Promise<Outcome>,
  ): Promise<Outcome | Refusal | undefined> => {
    const button = form.querySelector<HTMLButtonElement>('[type="submit"]');
    if (!button || button.disabled) return undefined;
    const setBusy = (busy: boolean) => {
      button.disabled = busy;
      page.querySelector(progress)?.toggleAttribute('hidden', !busy);
    };
    setBusy(true);
    const outcome = await load().then(work, (): Refusal => ({ reason: 'not-saved', fields: [] }));
    setBusy(false);
    return outcome;
  };
  const show = (followed: Followed, isAdded: boolean) =>
    showThread(page, { locale: page.documentElement.lang, ...followed, isAdded });

  showSealer(page);
  codeForm.noValidate = true;
  messageForm.noValidate = true;
  codeForm.addEventListener('focusin', prepare, { once: true });
  messageForm.addEventListener('focusin', prepare);
  codeForm.addEventListener('submit', async (event) => {
    event.preventDefault();
    const typed = readCode(field.value);
    if ('hint' in typed) {
      showHint(page, typed);
      field.focus();
      return;
    }
    clearNotes(page);
    const outcome = await run(codeForm, '[data-working]', (follower) => follower.ask(typed.code));
    if (!outcome) return;
    if ('reason' in outcome) {
      showRefusal(page, outcome.reason);
      focus(page, '[data-refusal]');
      return;
    }
    code = typed.code;
    codeForm.reset();
    show(outcome, false);
    focus(page, '[data-follow-up] h2');
  });
  messageForm.addEventListener('submit', async (event) => {
    event.preventDefault();
    clearNotes(page);
    const text = messageForm.querySelector('textarea');
    const outcome = await run(messageForm, '[data-sending]', (follower) => follower.add(text?.value ?? '', code));
    if (!outcome) return;
    if ('state' in outcome) {
      messageForm.reset();
      show(outcome, true);
      return;
    }
    showMessageError(page, 'error' in outcome ? outcome.error : outcome.reason);
    text?.focus();
  });
  const ratingForm = page.querySelector<HTMLFormElement>('[data-rating-form]');
  ratingForm?.addEventListener('submit', async (event) => {
    event.preventDefault();
    const outcome = await run(ratingForm, '[data-rating-sending]', async (follower) => ({
      reason: await follower.rate(ratingForm),
    }));
    if (!outcome) return;
    if (outcome.reason === undefined) showCounted(page);
    else showRatingProblem(page, outcome.reason);
  });
  addEventListener('pagehide', () => {
    loading = undefined;
    code = '';
  });
}

function focus(page: Document, selector: string): void {
  const target = page.querySelector<HTMLElement>(selector);
  target?.focus();
  target?.scrollIntoView({ block: 'start' });
}
