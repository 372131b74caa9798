import { makeKey } from '../sealing/make-key.ts';
import { showCounted, showRatingProblem } from './show-rating.ts';

type Sender = ReturnType<typeof import('./send-desk-rating.ts').createDeskSender>;

/** The form of a desk works as plain HTML; this shows some work instead of being counted as one of few. */
export function enhanceRating(page: Document): void {
  const form = page.querySelector<HTMLFormElement>('[data-rating-form]');
  const commune = page.querySelector<HTMLElement>('[data-rated-desk]')?.dataset['ratedDesk'];
  if (!form || !commune) return;
  const idempotencyKey = makeKey();
  let loading: Promise<Sender> | undefined;
  const load = () => {
    loading ??= import('./send-desk-rating.ts').then(({ createDeskSender }) =>
      createDeskSender(commune, idempotencyKey),
    );
    return loading;
  };
  form.addEventListener('focusin', () => void load().then(({ prepare }) => prepare(), forget), { once: true });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void submit(page, form, load).catch(forget);
  });
  // The next person at the desk must not find what the last one chose.
  addEventListener('pagehide', () => form.reset());

  function forget() {
    loading = undefined;
  }
}

async function submit(page: Document, form: HTMLFormElement, load: () => Promise<Sender>): Promise<void> {
  const button = form.querySelector<HTMLButtonElement>('[type="submit"]');
  if (!button || button.disabled) return;
  const setBusy = (busy: boolean) => {
    button.disabled = busy;
    form.querySelector('[data-rating-sending]')?.toggleAttribute('hidden', !busy);
  };
  setBusy(true);
  const reason = await load().then(
    (sender) => sender.send(form),
    () => 'not-saved',
  );
  setBusy(false);
  if (reason === undefined) showCounted(page);
  else showRatingProblem(page, reason);
  page.querySelector<HTMLElement>('[data-rating-problem]:not([hidden])')?.focus();
}
