import { type Kind, type Locale, recordTypes } from '@portal/content/schema';
import { CmsError, CmsUnreachableError } from './cms-error.ts';
import { fetchAgain } from './fetch-again.ts';
import { toQuery } from './to-query.ts';
import { type Entry, failureSchema, listSchema } from './wire.ts';

export interface CmsConnection {
  /** Without a slash at the end: `http://localhost:1337`. */
  readonly url: string;
  /** Strapi's API token of the build (`BUILD_TOKEN`). */
  readonly token: string;
  readonly timeoutMs?: number;
}

/** Longer lists of documents make addresses that servers refuse. */
const documentsAtOnce = 20;

/**
 * Published entries of a kind in one language.
 *
 * @param documentIds  of these documents; without it, all there are
 */
export async function fetchEntries(
  kind: Kind,
  locale: Locale,
  connection: CmsConnection,
  documentIds?: readonly string[],
): Promise<Entry[]> {
  if (documentIds === undefined) return fetchPages(kind, locale, connection, []);
  const entries: Entry[] = [];
  for (let start = 0; start < documentIds.length; start += documentsAtOnce)
    entries.push(...(await fetchPages(kind, locale, connection, documentIds.slice(start, start + documentsAtOnce))));
  return entries;
}

async function fetchPages(
  kind: Kind,
  locale: Locale,
  connection: CmsConnection,
  documentIds: readonly string[],
): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (let page = 1; ; page += 1) {
    const path = `/api/${recordTypes[kind].plural}?${toQuery(kind, locale, page, documentIds)}`;
    const { data, meta } = await fetchList(path, connection);
    entries.push(...data);
    if (page < meta.pagination.pageCount) continue;
    if (entries.length === meta.pagination.total) return entries;
    throw new CmsError([
      `${recordTypes[kind].plural} in "${locale}" changed while they were read (${entries.length} of ${meta.pagination.total} came): build again.`,
    ]);
  }
}

async function fetchList(path: string, connection: CmsConnection) {
  const response = await send(path, connection);
  const place = `GET ${path.split('?')[0]}`;
  const body = await response.json().catch(() => undefined);
  if (response.status === 401) {
    throw new CmsUnreachableError([
      `Strapi at ${connection.url} refuses the build token: BUILD_TOKEN must be the one in cms/.env of the Strapi that runs there.`,
    ]);
  }
  if (!response.ok)
    throw new CmsError([`${place}: Strapi answered ${response.status}. ${advise(response.status, body)}`]);
  const parsed = listSchema.safeParse(body);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new CmsError([
    `${place}: this is not an answer of Strapi's REST API (${issue?.path.join('.') || 'body'}: ${issue?.message}). Check CMS_URL.`,
  ]);
}

async function send(path: string, { url, token, timeoutMs = 30_000 }: CmsConnection): Promise<Response> {
  try {
    return await fetchAgain(url + path, {
      headers: { authorization: `Bearer ${token}`, accept: 'application/json' },
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    });
  } catch (error) {
    throw new CmsUnreachableError(
      [`Strapi does not answer at ${url} (${nameFailure(error)}). Start it with \`npm start\`, or correct CMS_URL.`],
      { cause: error },
    );
  }
}

function advise(status: number, body: unknown): string {
  if (status === 403)
    return 'The build token may not read this: start Strapi once more, it renews what the token may do.';
  if (status === 404) return 'This content type does not exist there: Strapi runs another version than this site.';
  const parsed = failureSchema.safeParse(body);
  return parsed.success ? `It says: ${parsed.data.error.message}` : 'Read its log.';
}

/** `fetch` hides the reason ("fetch failed") in the cause, sometimes as a list of one failure per address. */
function nameFailure(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return 'no answer in time';
  const { cause } = error;
  if (cause instanceof Error && 'code' in cause && typeof cause.code === 'string') return cause.code;
  return cause instanceof Error ? cause.message : error.message;
}
