import { pagePathSchema } from '@portal/content/schema/report.ts';
import { showErrors, showRefusal } from '../contact/show-errors.ts';
import { sendReport } from './send-report.ts';

/** The form works as plain HTML; this keeps the text when the network drops, and says which page it is about. */
export function enhanceReport(page: Document): void {
  const form = page.querySelector<HTMLFormElement>('[data-report-form]');
  if (!form) return;
  const asked = pagePathSchema.safeParse(new URLSearchParams(location.search).get('page')).data;
  if (asked !== undefined) showReportedPage(page, asked);
  // One key for as long as this report lasts: a second tap or a retry never makes a second one.
  const idempotencyKey = crypto.randomUUID();
  form.noValidate = true;
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const read = (name: string) => String(new FormData(form).get(name) ?? '');
    const answers = { kind: read('kind'), text: read('text'), website: read('website') };
    await send(page, form, { idempotencyKey, page: asked ?? `/${page.documentElement.lang}/`, ...answers });
  });
  // On a shared phone the next person must not find the text behind the Back button.
  addEventListener('pagehide', () => form.reset());
}

function showReportedPage(page: Document, path: string): void {
  for (const place of page.querySelectorAll<HTMLElement>('[data-reported], [data-report-back]')) {
    const link = place.querySelector('a');
    const name = place.querySelector('bdi');
    link?.setAttribute('href', path);
    if (name) name.textContent = path;
    place.hidden = false;
  }
}

async function send(page: Document, form: HTMLFormElement, report: Record<string, string>): Promise<void> {
  const button = form.querySelector<HTMLButtonElement>('[type="submit"]');
  if (!button || button.disabled) return;
  showErrors(page, []);
  page.querySelector('[data-refusal]')?.setAttribute('hidden', '');
  setBusy(true);
  const refusal = await sendReport(report);
  setBusy(false);
  if (!refusal) return showThanks(page, form);
  const fields = refusal.fields ?? [];
  if (fields.length > 0) showErrors(page, fields);
  else showRefusal(page, refusal.reason);
  page.querySelector<HTMLElement>(fields.length > 0 ? '[data-error-summary]' : '[data-refusal]')?.focus();

  function setBusy(busy: boolean) {
    if (button) button.disabled = busy;
    page.querySelector('[data-sending]')?.toggleAttribute('hidden', !busy);
  }
}

function showThanks(page: Document, form: HTMLFormElement): void {
  form.reset();
  page.querySelector('[data-report-page]')?.setAttribute('hidden', '');
  page.querySelector('[data-report-thanks]')?.removeAttribute('hidden');
  page.querySelector<HTMLElement>('[data-report-thanks] h1')?.focus();
}
