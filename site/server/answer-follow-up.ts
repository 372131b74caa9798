import type { IncomingMessage, ServerResponse } from 'node:http';
import { type FollowUpAnswer, followUpAnswerSchema, type Locale, ratingReceiptSchema } from '@portal/content/schema';
import type { FollowUp } from '@portal/content/sealing/follow-up.ts';
import { parseHTML } from 'linkedom';
import { checkMessage } from '../features/follow-up/check-message.ts';
import { openThread } from '../features/follow-up/open-thread.ts';
import { readCode } from '../features/follow-up/read-code.ts';
import { showHint, showMessageError, showRefusal, showThread } from '../features/follow-up/show-thread.ts';
import { readRating } from '../features/satisfaction/read-rating.ts';
import { showCounted, showRatingProblem } from '../features/satisfaction/show-rating.ts';
import { findMessageKey, readDeskKeys } from '../features/sealing/desk-keys.ts';
import { sealMessage } from '../features/sealing/seal-message.ts';
import { addedSchema, closeAfter } from './answer-intake.ts';
import { askIntake, type IntakeAnswer, type Refused, refuse } from './ask-intake.ts';
import { BusyError, deriveInTurn } from './derive-budget.ts';
import { findAddress } from './find-address.ts';
import { type LiveRelease, readRequiredPage } from './live-release.ts';
import type { FormValues } from './parse-form.ts';
import { deriveIdempotencyKey } from './plain-identity.ts';
import { readFormBody } from './read-form-body.ts';
import { refillForm } from './refill-form.ts';
import { sendHtml } from './send-text.ts';
import type { SiteServerOptions } from './site-server-options.ts';

/**
 * `POST /<lang>/suivi/`: the follow-up of a browser that cannot derive and open. This server does it in its place and
 * forgets it with the answer; the page says so.
 */
export async function answerFollowUp(
  request: IncomingMessage,
  response: ServerResponse,
  locale: Locale,
  release: LiveRelease,
  options: SiteServerOptions,
): Promise<void> {
  const { document } = parseHTML(await readRequiredPage(release, `/${locale}/suivi/`));
  const address = findAddress(request, options.trustProxy);
  const form = await readFormBody(request);
  if (!('values' in form)) return sendRefusal(form, new Map());
  const values = new Map(form.values);
  const code = readCode(values.get('code') ?? '');
  if ('hint' in code) {
    showHint(document, code);
    return send(422, values);
  }
  const followUp = await derive(code.code);
  if ('refusal' in followUp) return sendRefusal(followUp, values);
  const found = await ask(followUp);
  if (!('value' in found)) return sendRefusal(found, values);
  if (values.get('step') === 'rating') return rate(followUp, found.value);
  if (values.get('step') !== 'message') return sendThread(200, followUp, found.value, false);

  const text = checkMessage(values.get('message') ?? '', code.code);
  if ('error' in text) {
    await sendThread(422, followUp, found.value, false, () => showMessageError(document, text.error));
    return;
  }
  const added = await add(followUp, found.value, text.text);
  if (!('value' in added) && added.refusal.reason !== 'key-reused') {
    await sendThread(added.status, followUp, found.value, false, () =>
      showMessageError(document, added.refusal.reason),
    );
    return;
  }
  const now = await ask(followUp);
  values.set('message', '');
  await sendThread(200, followUp, 'value' in now ? now.value : found.value, true);

  async function derive(given: string): Promise<FollowUp | Refused> {
    try {
      return await deriveInTurn(given, address);
    } catch (error) {
      if (error instanceof BusyError) return refuse('too-many');
      throw error;
    }
  }

  function ask({ locator, auth }: FollowUp): Promise<IntakeAnswer<FollowUpAnswer>> {
    const body = JSON.stringify({ locator, auth });
    return askIntake({ path: '/follow-up', body, address, schema: followUpAnswerSchema, vouched: true }, options);
  }

  async function rate(who: FollowUp, answer: FollowUpAnswer): Promise<void> {
    const rating = readRating((name) => values.get(name));
    const body = JSON.stringify({ locator: who.locator, auth: who.auth, rating });
    const path = '/follow-up/satisfaction';
    const counted = rating
      ? await askIntake({ path, body, address, schema: ratingReceiptSchema, vouched: true }, options)
      : refuse('invalid');
    const show = () => {
      if ('value' in counted) showCounted(document);
      else showRatingProblem(document, counted.refusal.reason);
    };
    // The questions stay in sight with what is said about them, even when they have just been answered for good.
    await sendThread('value' in counted ? 200 : counted.status, who, { ...answer, mayRate: true }, false, show);
  }

  async function add(
    who: FollowUp,
    { commune, keyIds }: FollowUpAnswer,
    message: string,
  ): Promise<IntakeAnswer<unknown>> {
    const key = findMessageKey(readDeskKeys(document), commune, keyIds);
    if (!key) return refuse('no-desk');
    const idempotencyKey = deriveIdempotencyKey([who.locator, message], address);
    const body = JSON.stringify(await sealMessage({ text: message, key, followUp: who, idempotencyKey }));
    return askIntake({ path: '/follow-up/messages', body, address, schema: addedSchema, vouched: true }, options);
  }

  async function sendThread(
    status: number,
    who: FollowUp,
    answer: FollowUpAnswer,
    isAdded: boolean,
    more = () => {},
  ): Promise<void> {
    refillForm(document, values);
    const { state, mayRate } = answer;
    showThread(document, { locale, state, mayRate, entries: await openThread(answer, who), isAdded });
    more();
    // Without a script the page itself must carry the code to the next step.
    for (const input of document.querySelectorAll('[data-carried-code]'))
      input.setAttribute('value', values.get('code') ?? '');
    sendHtml(response, status, document.toString());
  }

  function sendRefusal(refused: Refused, given: FormValues): void {
    showRefusal(document, refused.refusal.reason);
    send(refused.status, given, closeAfter(refused));
  }

  function send(status: number, given: FormValues, headers = {}): void {
    refillForm(document, given);
    sendHtml(response, status, document.toString(), headers);
  }
}
