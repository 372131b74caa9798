import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Locale, requestSchema } from '@portal/content/schema';
import { toFieldErrors } from '@portal/content/schema/request-errors.ts';
import { parseHTML } from 'linkedom';
import { showClosedDesk } from '../features/contact/follow-desk.ts';
import { showCheck } from '../features/contact/show-check.ts';
import { showErrors, showRefusal } from '../features/contact/show-errors.ts';
import { showReceipt } from '../features/contact/show-receipt.ts';
import { findKey, readDeskKeys } from '../features/sealing/desk-keys.ts';
import { drawQr } from '../features/share/draw-qr.ts';
import { closeAfter } from './answer-intake.ts';
import { type Refused, refuse } from './ask-intake.ts';
import { findAddress } from './find-address.ts';
import { type LiveRelease, readRequiredPage } from './live-release.ts';
import { type FormValues, toAnswers } from './parse-form.ts';
import { readFormBody } from './read-form-body.ts';
import { refillForm } from './refill-form.ts';
import { sendPlainRequest } from './send-plain-request.ts';
import { sendHtml } from './send-text.ts';
import type { SiteServerOptions } from './site-server-options.ts';

/**
 * `POST /<lang>/contact/`: the form of a browser that cannot seal. First the page to check the answers, then the
 * receipt; both are prebuilt like the others and filled in here, by the functions of the form's own script.
 */
export async function answerForm(
  request: IncomingMessage,
  response: ServerResponse,
  locale: Locale,
  release: LiveRelease,
  options: SiteServerOptions,
): Promise<void> {
  const { document } = parseHTML(await readRequiredPage(release, `/${locale}/contact/`));
  const form = await readFormBody(request);
  if (!('values' in form)) return refusePage(form, new Map());
  const { values } = form;
  const step = values.get('step');
  if (step === 'change') return sendForm(200, values);
  const parsed = requestSchema.safeParse(toAnswers(values, locale));
  // A box people do not see; only programs that fill in everything do.
  if (values.get('website')) return refusePage(refuse('invalid'), values);
  if (!parsed.success) return refusePage(refuse('invalid', { fields: toFieldErrors(parsed.error.issues) }), values);
  const deskKeys = readDeskKeys(document);
  if (!findKey(deskKeys, parsed.data.commune)) {
    showClosedDesk(document, parsed.data.commune);
    return refusePage(refuse('no-desk', { fields: [{ field: 'commune', code: 'closed' }] }), values);
  }
  if (step !== 'send') {
    showCheck(document, (name) => values.get(name));
    return sendForm(200, values);
  }
  const sent = await sendPlainRequest(parsed.data, deskKeys, findAddress(request, options.trustProxy), options);
  if (!('code' in sent)) {
    showCheck(document, (name) => values.get(name));
    return refusePage(sent, values);
  }
  sendHtml(response, 200, await makeReceiptPage(sent.code));

  function refusePage(refused: Refused, given: FormValues): void {
    const { reason, fields = [] } = refused.refusal;
    if (fields.length > 0) showErrors(document, fields);
    else showRefusal(document, reason);
    sendForm(refused.status, given, closeAfter(refused));
  }

  function sendForm(status: number, given: FormValues, headers = {}): void {
    refillForm(document, given);
    sendHtml(response, status, document.toString(), headers);
  }

  async function makeReceiptPage(code: string): Promise<string> {
    const page = parseHTML(await readRequiredPage(release, `/${locale}/contact/recu/`)).document;
    showReceipt(page, code, options.siteOrigin, drawQr);
    return page.toString();
  }
}
