import { CmsError, CmsUnreachableError } from './cms-error.ts';
import { fetchAgain } from './fetch-again.ts';
import type { CmsConnection } from './fetch-entries.ts';

interface AnswerSchema<Data> {
  safeParse(value: unknown):
    | { readonly success: true; readonly data: { readonly data: Data } }
    | {
        readonly success: false;
        readonly error: { readonly issues: readonly { path: PropertyKey[]; message: string }[] };
      };
}

/** One of the portal's own routes for the build: `{ "data": … }`. @throws CmsError that says what to do */
export async function fetchData<Data>(
  path: `/api/${string}`,
  schema: AnswerSchema<Data>,
  { url, token, timeoutMs = 30_000 }: CmsConnection,
): Promise<Data> {
  let response: Response;
  try {
    response = await fetchAgain(url + path, {
      headers: { authorization: `Bearer ${token}`, accept: 'application/json' },
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    });
  } catch (cause) {
    throw new CmsUnreachableError([`Strapi at ${url} did not answer GET ${path}: build again.`], { cause });
  }
  const parsed = schema.safeParse(await response.json().catch(() => undefined));
  if (response.ok && parsed.success) return parsed.data.data;
  const issue = parsed.success ? undefined : parsed.error.issues[0];
  const reason = response.ok
    ? `its answer has another shape (${issue?.path.join('.') || 'body'}: ${issue?.message})`
    : `it answered ${response.status}`;
  throw new CmsError([
    `GET ${path}: ${reason}. Strapi and site must be of the same version; start Strapi once more, it renews what the build token may do.`,
  ]);
}
