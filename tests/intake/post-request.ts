import { randomUUID } from 'node:crypto';
import type { Strapi } from '../portal/start-strapi.ts';

/** Stands in every message the suite sends; it must be found in no log. */
export const canary = 'CANARY-7f3a9c';

export interface Posted {
  readonly status: number;
  readonly body: Record<string, unknown>;
  readonly headers: Headers;
}

export function makeRequest(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    idempotencyKey: randomUUID(),
    commune: 'agadir',
    theme: 'health',
    profile: 'femme',
    language: 'ar',
    channel: 'phone',
    name: `Amina ${canary}`,
    contact: '+212600000000',
    message: `Je cherche un médecin. ${canary}`,
    consent: true,
    ...changes,
  };
}

export async function postRequest(
  strapi: Strapi,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Posted> {
  const response = await fetch(`${strapi.url}/api/intake`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const text = await response.text();
  return {
    status: response.status,
    body: text.startsWith('{') ? JSON.parse(text) : { text },
    headers: response.headers,
  };
}
