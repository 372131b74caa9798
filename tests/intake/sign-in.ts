import { z } from 'zod';
import { demoPassword, type Strapi } from '../portal/start-strapi.ts';

/** `colleague` and `translator` are made by the tests that need them. */
export type DemoAccount = 'admin' | 'coordination' | 'agadir' | 'taliouine' | 'colleague' | 'translator';

const answerSchema = z.object({ data: z.object({ token: z.string() }) });
const tokens = new WeakMap<Strapi, Map<DemoAccount, Promise<string>>>();

/** A token of the admin. Kept: Strapi allows five log-ins in five minutes. */
export function signIn(strapi: Strapi, account: DemoAccount): Promise<string> {
  const known = tokens.get(strapi) ?? new Map<DemoAccount, Promise<string>>();
  tokens.set(strapi, known);
  const token = known.get(account) ?? requestToken(strapi, account);
  known.set(account, token);
  return token;
}

async function requestToken(strapi: Strapi, account: DemoAccount): Promise<string> {
  const response = await fetch(`${strapi.url}/admin/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: `${account}@demo.baom.example`, password: demoPassword }),
  });
  if (!response.ok) throw new Error(`Signing in as ${account} failed with ${response.status}`);
  return answerSchema.parse(await response.json()).data.token;
}

export interface Reply {
  readonly status: number;
  readonly body: unknown;
  readonly text: string;
}

/** A call as one of the demo accounts. */
export async function callAs(
  strapi: Strapi,
  account: DemoAccount,
  method: string,
  path: string,
  body?: unknown,
): Promise<Reply> {
  const response = await fetch(`${strapi.url}${path}`, {
    method,
    headers: { authorization: `Bearer ${await signIn(strapi, account)}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return {
    status: response.status,
    text,
    body: text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : text,
  };
}
