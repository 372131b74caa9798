import type { IncomingMessage, ServerResponse } from 'node:http';
import { requestLimits } from '@portal/content/schema';
import { findAddress } from './find-address.ts';
import { forwardRequest, type IntakeAnswer, refuse } from './forward-request.ts';
import { readBody } from './read-body.ts';
import { sendJson } from './send-text.ts';
import type { SiteServerOptions } from './site-server-options.ts';

/** `POST /intake`: what the form's script sends, as JSON. */
export async function answerIntake(request: IncomingMessage, response: ServerResponse, options: SiteServerOptions) {
  sendAnswer(response, await forwardJson(request, options));
}

async function forwardJson(request: IncomingMessage, options: SiteServerOptions): Promise<IntakeAnswer> {
  // Other types can be posted from any site without asking the browser first.
  if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) return refuse('invalid');
  const body = await readBody(request, requestLimits.body);
  if (!body) return refuse('too-large');
  return forwardRequest(body, findAddress(request, options.trustProxy), options);
}

function sendAnswer(response: ServerResponse, answer: IntakeAnswer): void {
  if ('receipt' in answer) {
    sendJson(response, answer.status, answer.receipt);
    return;
  }
  const headers = { ...(answer.retryAfter ? { 'Retry-After': answer.retryAfter } : {}), ...closeAfter(answer) };
  sendJson(response, answer.status, answer.refusal, headers);
}

/** What is left of a body that is too large is not read: the connection cannot serve another request. */
export function closeAfter(answer: IntakeAnswer): Record<string, string> {
  return 'refusal' in answer && answer.refusal.reason === 'too-large' ? { Connection: 'close' } : {};
}
