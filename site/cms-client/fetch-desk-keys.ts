import { type OpenDesk, openDeskSchema } from '@portal/content/schema';
import * as z from 'zod/mini';
import { CmsError, CmsUnreachableError } from './cms-error.ts';
import type { CmsConnection } from './fetch-entries.ts';

const answerSchema = z.object({ data: z.array(openDeskSchema) });

/** The public keys of the desks that are open, as Strapi says; whether to believe it is the publisher's question. */
export async function fetchDeskKeys({ url, token, timeoutMs = 30_000 }: CmsConnection): Promise<OpenDesk[]> {
  let response: Response;
  try {
    response = await fetch(`${url}/api/desk-keys`, {
      headers: { authorization: `Bearer ${token}`, accept: 'application/json' },
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    });
  } catch (cause) {
    throw new CmsUnreachableError([`Strapi at ${url} did not tell the keys of the desks: build again.`], { cause });
  }
  const parsed = answerSchema.safeParse(await response.json().catch(() => undefined));
  if (response.ok && parsed.success) return parsed.data.data;
  const issue = parsed.error?.issues[0];
  const reason = response.ok
    ? `its answer is not a list of keys (${issue?.path.join('.') || 'body'}: ${issue?.message})`
    : `it answered ${response.status}`;
  throw new CmsError([
    `GET /api/desk-keys: ${reason}. Strapi and site must be of the same version; start Strapi once more, it renews what the build token may do.`,
  ]);
}
