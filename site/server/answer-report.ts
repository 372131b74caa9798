import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Locale, pagePathSchema, reportLimits } from '@portal/content/schema';
import { parseHTML } from 'linkedom';
import { showErrors, showRefusal } from '../features/contact/show-errors.ts';
import { findAddress } from './find-address.ts';
import { forwardReport, type ReportAnswer, refuseReport } from './forward-report.ts';
import { type LiveRelease, readRequiredPage } from './live-release.ts';
import { type FormValues, parseForm } from './parse-form.ts';
import { deriveIdempotencyKey } from './plain-identity.ts';
import { readBody } from './read-body.ts';
import { refillForm } from './refill-form.ts';
import { sendHtml, sendJson } from './send-text.ts';
import type { SiteServerOptions } from './site-server-options.ts';

/** `POST /reports`: what the form's script sends, as JSON. */
export async function answerReport(request: IncomingMessage, response: ServerResponse, options: SiteServerOptions) {
  const answer = await forward();
  sendJson(response, answer.status, answer.refusal ?? { saved: true }, toHeaders(answer));

  async function forward(): Promise<ReportAnswer> {
    // Other types can be posted from any site without asking the browser first.
    if (!isOfType(request, /^application\/json\b/i)) return refuseReport('invalid');
    const body = await readBody(request, reportLimits.body);
    return body ? forwardReport(body, findAddress(request, options.trustProxy), options) : refuseReport('too-large');
  }
}

/** `POST /<lang>/signaler/?page=…`: the form of a browser without script. Its own address says which page it is about. */
export async function answerReportForm(
  request: IncomingMessage,
  response: ServerResponse,
  locale: Locale,
  release: LiveRelease,
  options: SiteServerOptions,
): Promise<void> {
  const isForm = isOfType(request, /^application\/x-www-form-urlencoded\b/i);
  const body = isForm ? await readBody(request, reportLimits.body) : undefined;
  const values: FormValues = body ? parseForm(body) : new Map();
  const answer = body ? await forward() : refuseReport(isForm ? 'too-large' : 'invalid');
  const { refusal } = answer;
  const page = await readRequiredPage(release, `/${locale}/signaler/${refusal ? '' : 'merci/'}`);
  sendHtml(response, refusal ? answer.status : 200, refusal ? showInForm(page, refusal) : page, toHeaders(answer));

  function forward(): Promise<ReportAnswer> {
    const address = findAddress(request, options.trustProxy);
    const answers = {
      page: findReportedPage(request, locale),
      kind: values.get('kind'),
      text: values.get('text') ?? '',
    };
    const idempotencyKey = deriveIdempotencyKey(Object.values(answers), address);
    const trap = values.get('website') ? { website: values.get('website') } : {};
    return forwardReport(JSON.stringify({ ...answers, idempotencyKey, ...trap }), address, options);
  }

  function showInForm(html: string, { reason, fields }: NonNullable<ReportAnswer['refusal']>): string {
    const { document } = parseHTML(html);
    refillForm(document, values);
    // The functions of the form's own script: a refusal reads the same with and without it.
    if (fields && fields.length > 0) showErrors(document, fields);
    else showRefusal(document, reason);
    return document.toString();
  }
}

/** The page in the form's address; the first page of the language when there is none, or nonsense. */
function findReportedPage(request: IncomingMessage, locale: Locale): string {
  const { searchParams } = new URL(request.url ?? '/', 'http://portal');
  return pagePathSchema.safeParse(searchParams.get('page')).data ?? `/${locale}/`;
}

function isOfType(request: IncomingMessage, type: RegExp): boolean {
  return type.test(request.headers['content-type'] ?? '');
}

function toHeaders({ refusal, retryAfter }: ReportAnswer): Record<string, string> {
  return {
    ...(retryAfter ? { 'Retry-After': retryAfter } : {}),
    // What is left of a body that is too large is not read: the connection cannot serve another request.
    ...(refusal?.reason === 'too-large' ? { Connection: 'close' } : {}),
  };
}
