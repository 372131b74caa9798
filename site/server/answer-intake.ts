import type { IncomingMessage, ServerResponse } from 'node:http';
import { followUpAnswerSchema, ratingReceiptSchema, receiptSchema, requestLimits } from '@portal/content/schema';
import * as z from 'zod/mini';
import { challengeSchema } from '../features/sealing/challenge-schema.ts';
import { askIntake, type IntakeAnswer, refuse } from './ask-intake.ts';
import { findAddress } from './find-address.ts';
import { readBody } from './read-body.ts';
import { sendJson, sendText } from './send-text.ts';
import type { SiteServerOptions } from './site-server-options.ts';

/** What the intake answers to a message that was added. */
export const addedSchema = z.looseObject({});

/** The doors of the intake that the scripts of the pages use. Behind each: the same path of Strapi, and nothing else. */
const doors = {
  '/intake': { method: 'POST', path: '', schema: receiptSchema },
  '/intake/challenge': { method: 'GET', path: '/challenge', schema: challengeSchema },
  '/intake/follow-up': { method: 'POST', path: '/follow-up', schema: followUpAnswerSchema },
  '/intake/satisfaction': { method: 'POST', path: '/satisfaction', schema: ratingReceiptSchema },
  '/intake/follow-up/satisfaction': {
    method: 'POST',
    path: '/follow-up/satisfaction',
    schema: ratingReceiptSchema,
  },
  '/intake/follow-up/messages': { method: 'POST', path: '/follow-up/messages', schema: addedSchema },
} as const;
export type IntakeDoor = keyof typeof doors;

export function isIntakeDoor(path: string): path is IntakeDoor {
  return Object.hasOwn(doors, path);
}

export async function answerIntake(
  request: IncomingMessage,
  response: ServerResponse,
  door: IntakeDoor,
  options: SiteServerOptions,
): Promise<void> {
  const { method } = doors[door];
  if (request.method !== method) {
    return sendText(response, { status: 405, text: '405\n', type: 'text/plain', headers: { Allow: method } });
  }
  sendAnswer(response, await forward(request, door, options));
}

async function forward(
  request: IncomingMessage,
  door: IntakeDoor,
  options: SiteServerOptions,
): Promise<IntakeAnswer<unknown>> {
  const { method, path, schema } = doors[door];
  const address = findAddress(request, options.trustProxy);
  if (method === 'GET') return askIntake({ path, schema, address }, options);
  // Other types can be posted from any site without asking the browser first.
  if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) return refuse('invalid');
  const body = await readBody(
    request,
    door === '/intake/follow-up/messages' ? 2 * requestLimits.body : requestLimits.body,
  );
  return body ? askIntake<unknown>({ path, schema, address, body }, options) : refuse('too-large');
}

function sendAnswer(response: ServerResponse, answer: IntakeAnswer<unknown>): void {
  if ('value' in answer) {
    sendJson(response, answer.status, answer.value);
    return;
  }
  const headers = { ...(answer.retryAfter ? { 'Retry-After': answer.retryAfter } : {}), ...closeAfter(answer) };
  sendJson(response, answer.status, answer.refusal, headers);
}

/** What is left of a body that is too large is not read: the connection cannot serve another request. */
export function closeAfter(answer: IntakeAnswer<unknown>): Record<string, string> {
  return 'refusal' in answer && answer.refusal.reason === 'too-large' ? { Connection: 'close' } : {};
}
