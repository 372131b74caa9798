import { randomBytes, randomUUID } from 'node:crypto';
import { openDeskSchema, type PublishedKey, type SealedRequest } from '@portal/content/schema';
import { makeCode } from '@portal/content/sealing/code.ts';
import { createDeskKey } from '@portal/content/sealing/desk-key.ts';
import { sealText } from '@portal/content/sealing/envelope.ts';
import { type Challenge, solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { z } from 'zod';
import { buildToken, intakeToken, type Strapi } from '../portal/start-strapi.ts';
import { canary, confidedPhone } from '../portal/traces.ts';

export { canary };

export interface Posted {
  readonly status: number;
  readonly body: Record<string, unknown>;
  readonly text: string;
  readonly headers: Headers;
}

const keysSchema = z.object({ data: z.array(openDeskSchema) });

export async function fetchDeskKeys(strapi: Strapi): Promise<PublishedKey[]> {
  const response = await fetch(`${strapi.url}/api/desk-keys`, { headers: { authorization: `Bearer ${buildToken}` } });
  return keysSchema.parse(await response.json()).data;
}

const knownKeys = new WeakMap<Strapi, Promise<PublishedKey[]>>();

/** The key a page would be compiled with; fetched once, as a page is built once. */
export async function findDeskKey(strapi: Strapi, commune: string): Promise<PublishedKey> {
  const keys = knownKeys.get(strapi) ?? fetchDeskKeys(strapi);
  knownKeys.set(strapi, keys);
  const key = (await keys).find((entry) => entry.commune === commune);
  if (!key) throw new Error(`The desk of "${commune}" is not open in this test`);
  return key;
}

/** Deriving a real one takes half a second: tests of the follow-up do, tests of storing need only its form. */
const visitorKey = createDeskKey();

interface Wishes extends Partial<SealedRequest> {
  readonly message?: string;
  /** The key to seal to, where it is not the commune's own. */
  readonly sealedTo?: PublishedKey;
}

/** What a visitor's browser sends: sealed, with the canary in its words. */
export async function makeRequest(strapi: Strapi, wishes: Wishes = {}): Promise<SealedRequest> {
  const { message = `Je cherche un médecin. ${canary}`, sealedTo, ...clear } = wishes;
  const locator = clear.locator ?? makeCode(4);
  const commune = clear.commune ?? 'agadir';
  const { publicKey, keyId } = sealedTo ?? (await findDeskKey(strapi, commune));
  const text = JSON.stringify({
    version: 1,
    profile: 'femme',
    answerBy: 'phone',
    name: `Amina ${canary}`,
    contact: confidedPhone,
    message,
  });
  return {
    version: 1,
    idempotencyKey: randomUUID(),
    locator,
    commune,
    theme: 'health',
    profileGroup: 'foreign',
    language: 'ar',
    envelope: await sealText({ text, publicKey, keyId, purpose: 'request', context: [commune, locator] }),
    visitor: { authHash: randomBytes(32).toString('base64url'), publicKey: (await visitorKey).publicKey },
    consent: true,
    ...clear,
  };
}

const challengeSchema = z.custom<Challenge>((value) => typeof value === 'object' && value !== null);

/** The work a browser does, for one request. */
export async function solveWork(strapi: Pick<Strapi, 'url'>): Promise<string> {
  const response = await fetch(`${strapi.url}/api/intake/challenge`);
  const challenge = challengeSchema.parse(await response.json());
  const solution = await solveChallenge({ challenge, deriveKey });
  return Buffer.from(JSON.stringify({ challenge, solution })).toString('base64');
}

/** As the site server, which vouches for what it sealed; no work to show. */
export const vouching = { 'x-portal-server': intakeToken };

/** As the site server. */
export function postRequest(strapi: Strapi, body: unknown, headers: Record<string, string> = {}): Promise<Posted> {
  return postJson(strapi, '/api/intake', body, { ...vouching, ...headers });
}

/** As a browser: with work shown instead of a token. */
export async function postFromBrowser(strapi: Strapi, body: SealedRequest, proof?: string): Promise<Posted> {
  return postJson(strapi, '/api/intake', { ...body, proofOfWork: proof ?? (await solveWork(strapi)) });
}

export async function postJson(
  strapi: Pick<Strapi, 'url'>,
  path: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Posted> {
  const response = await fetch(strapi.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const text = await response.text();
  return {
    status: response.status,
    body: text.startsWith('{') ? JSON.parse(text) : { text },
    text,
    headers: response.headers,
  };
}
