import type { IncomingMessage } from 'node:http';
import { requestLimits } from '@portal/content/schema';
import { type Refused, refuse } from './ask-intake.ts';
import { type FormValues, parseForm } from './parse-form.ts';
import { readBody } from './read-body.ts';

/** What a plain form has sent, or why it is refused unread. */
export async function readFormBody(request: IncomingMessage): Promise<{ readonly values: FormValues } | Refused> {
  if (!/^application\/x-www-form-urlencoded\b/i.test(request.headers['content-type'] ?? '')) return refuse('invalid');
  const body = await readBody(request, requestLimits.form);
  return body ? { values: parseForm(body) } : refuse('too-large');
}
