import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Locale, type RatingReceipt, ratingReceiptSchema } from '@portal/content/schema';
import { parseHTML } from 'linkedom';
import { readRating } from '../features/satisfaction/read-rating.ts';
import { showCounted, showRatingProblem } from '../features/satisfaction/show-rating.ts';
import { closeAfter } from './answer-intake.ts';
import { askIntake, type IntakeAnswer, refuse } from './ask-intake.ts';
import { findAddress } from './find-address.ts';
import { type LiveRelease, readPage } from './live-release.ts';
import type { FormValues } from './parse-form.ts';
import { spendPlainForm } from './plain-budget.ts';
import { deriveIdempotencyKey } from './plain-identity.ts';
import { readFormBody } from './read-form-body.ts';
import { refillForm } from './refill-form.ts';
import { sendHtml } from './send-text.ts';
import type { SiteServerOptions } from './site-server-options.ts';

/**
 * `POST /<lang>/satisfaction/<commune>/`: the five questions of a desk, of a browser without script.
 *
 * @returns false when the site has no such office
 */
export async function answerRating(
  request: IncomingMessage,
  response: ServerResponse,
  { locale, commune }: { readonly locale: Locale; readonly commune: string },
  release: LiveRelease,
  options: SiteServerOptions,
): Promise<boolean> {
  const html = await readPage(release, `/${locale}/satisfaction/${commune}/`);
  if (html === undefined) return false;
  const { document } = parseHTML(html);
  const address = findAddress(request, options.trustProxy);
  const form = await readFormBody(request);
  const values: FormValues = 'values' in form ? form.values : new Map();
  const answer = 'values' in form ? await count() : form;
  if ('value' in answer) showCounted(document);
  else showRatingProblem(document, answer.refusal.reason);
  refillForm(document, 'value' in answer ? new Map() : values);
  sendHtml(response, 'value' in answer ? 200 : answer.status, document.toString(), closeAfter(answer));
  return true;

  async function count(): Promise<IntakeAnswer<RatingReceipt>> {
    const rating = readRating((name) => values.get(name));
    if (!rating) return refuse('invalid');
    if (!spendPlainForm(address)) return refuse('too-many');
    const idempotencyKey = deriveIdempotencyKey([commune, rating], address);
    const body = JSON.stringify({ idempotencyKey, commune, rating });
    return askIntake({ path: '/satisfaction', body, address, schema: ratingReceiptSchema, vouched: true }, options);
  }
}
