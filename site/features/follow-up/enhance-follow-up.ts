import { canSealHere, showSealer } from '../sealing/can-seal-here.ts';
import { checkMessage } from './check-message.ts';
import type { Followed, Follower } from './create-follower.ts';
import { readCode } from './read-code.ts';
import { clearNotes, clearThread, showHint, showMessageError, showRefusal, showThread } from './show-thread.ts';

/** The page works as two plain forms; this derives and opens in the browser, so that the secret never leaves it. */
export function enhanceFollowUp(page: Document): void {
  const codeForm = page.querySelector<HTMLFormElement>('[data-code-form]');
  const messageForm = page.querySelector<HTMLFormElement>('[data-message-form]');
  const field = codeForm?.querySelector<HTMLInputElement>('[name="code"]');
  if (!codeForm || !messageForm || !field) return;
  takeCodeFromAddress(field);
  addEventListener('pagehide', () => {
    codeForm.reset();
    messageForm.reset();
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
  const run = async (
    form: HTMLFormElement,
    progress: string,
    work: (follower: Follower) => ReturnType<Follower['ask']>,
  ) => {
    const button = form.querySelector<HTMLButtonElement>('[type="submit"]');
    if (!button || button.disabled) return undefined;
    const setBusy = (busy: boolean) => {
      button.disabled = busy;
      page.querySelector(progress)?.toggleAttribute('hidden', !busy);
    };
    setBusy(true);
    const outcome = await load().then(work, () => ({ reason: 'not-saved', fields: [] }) as const);
    setBusy(false);
    return outcome;
  };
  const show = ({ state, entries }: Followed, isAdded: boolean) =>
    showThread(page, { locale: page.documentElement.lang, state, entries, isAdded });

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
    const checked = checkMessage(text?.value ?? '', code);
    const outcome =
      'text' in checked
        ? await run(messageForm, '[data-sending]', (follower) => follower.add(checked.text))
        : undefined;
    const problem = 'error' in checked ? checked.error : outcome && 'reason' in outcome ? outcome.reason : undefined;
    if (problem) {
      showMessageError(page, problem);
      text?.focus();
    } else if (outcome && 'state' in outcome) {
      messageForm.reset();
      show(outcome, true);
    }
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
