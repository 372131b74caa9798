import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Locale, type Receipt, type Refusal, requestLimits } from '@portal/content/schema';
import { parseHTML } from 'linkedom';
import { showErrors, showRefusal } from '../features/contact/show-errors.ts';
import { closeAfter } from './answer-intake.ts';
import { findAddress } from './find-address.ts';
import { forwardRequest, type IntakeAnswer, refuse } from './forward-request.ts';
import { type LiveRelease, readPage } from './live-release.ts';
import { type FormValues, parseForm, toRequest } from './parse-form.ts';
import { readBody } from './read-body.ts';
import { refillForm } from './refill-form.ts';
import { ReleaseError } from './release-error.ts';
import { sendHtml } from './send-text.ts';
import type { SiteServerOptions } from './site-server-options.ts';

const noValues: FormValues = new Map();

/** `POST /<lang>/contact/`: the form of a browser without script. The answer is a page, prebuilt like the others. */
export async function answerForm(
  request: IncomingMessage,
  response: ServerResponse,
  locale: Locale,
  release: LiveRelease,
  options: SiteServerOptions,
): Promise<void> {
  const isForm = /^application\/x-www-form-urlencoded\b/i.test(request.headers['content-type'] ?? '');
  const body = isForm ? await readBody(request, requestLimits.body) : undefined;
  const values = body ? parseForm(body) : noValues;
  const answer = body
    ? await forwardRequest(JSON.stringify(toRequestOf(values)), findAddress(request, options.trustProxy), options)
    : refuse(isForm ? 'too-large' : 'invalid');
  const page = 'receipt' in answer ? await makeReceiptPage(answer.receipt) : await makeRefusalPage(answer.refusal);
  sendHtml(response, toStatus(answer), page, closeAfter(answer));

  function toRequestOf(given: FormValues) {
    return toRequest(given, locale, findAddress(request, options.trustProxy));
  }

  async function makeReceiptPage({ reference }: Receipt): Promise<string> {
    const { document } = parseHTML(await readRequired(`/${locale}/contact/recu/`));
    for (const element of document.querySelectorAll('[data-reference]')) element.textContent = reference;
    return document.toString();
  }

  async function makeRefusalPage(refusal: Refusal): Promise<string> {
    const { document } = parseHTML(await readRequired(`/${locale}/contact/`));
    refillForm(document, values);
    // The functions of the form's own script: a refusal reads the same with and without it.
    if (refusal.fields && refusal.fields.length > 0) showErrors(document, refusal.fields);
    else showRefusal(document, refusal.reason);
    return document.toString();
  }

  async function readRequired(path: string): Promise<string> {
    const page = await readPage(release, path);
    if (page === undefined) throw new ReleaseError(`The release has no page ${path}.`);
    return page;
  }
}

/** The page itself was found and tells that the request is kept. */
function toStatus(answer: IntakeAnswer): number {
  return 'receipt' in answer ? 200 : answer.status;
}
