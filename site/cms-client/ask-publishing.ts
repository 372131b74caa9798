import { type ChangesAnswer, changesAnswerSchema, type PublisherReport } from '@portal/content/schema';
import { CmsError, CmsUnreachableError } from './cms-error.ts';
import type { CmsConnection } from './fetch-entries.ts';

/**
 * What was published after the change of this number.
 *
 * @param waitSeconds  how long Strapi may wait for something to tell, 25 at most
 */
export async function fetchChanges(
  connection: CmsConnection,
  after: number,
  waitSeconds = 0,
  signal?: AbortSignal,
): Promise<ChangesAnswer> {
  const timeoutMs = (connection.timeoutMs ?? 30_000) + waitSeconds * 1000;
  const response = await ask(connection, `changes?after=${after}&wait=${waitSeconds}`, { timeoutMs, signal });
  const parsed = changesAnswerSchema.safeParse(await response.json().catch(() => undefined));
  if (parsed.success) return parsed.data;
  throw new CmsError(['GET /api/publishing/changes: Strapi and site must be of the same version.']);
}

export async function sendReport(connection: CmsConnection, report: PublisherReport): Promise<void> {
  await ask(connection, 'reports', { body: JSON.stringify(report), timeoutMs: connection.timeoutMs ?? 10_000 });
}

interface Asking {
  readonly timeoutMs: number;
  readonly body?: string;
  readonly signal?: AbortSignal | undefined;
}

async function ask({ url, token }: CmsConnection, path: string, { timeoutMs, body, signal }: Asking) {
  const tired = AbortSignal.timeout(Math.ceil(timeoutMs));
  let response: Response;
  try {
    response = await fetch(`${url}/api/publishing/${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { authorization: `Bearer ${token}`, accept: 'application/json', 'content-type': 'application/json' },
      redirect: 'error',
      signal: signal ? AbortSignal.any([tired, signal]) : tired,
      ...(body === undefined ? {} : { body }),
    });
  } catch (cause) {
    throw new CmsUnreachableError([`Strapi does not answer at ${url}.`], { cause });
  }
  if (response.ok) return response;
  throw new CmsUnreachableError([
    `Strapi at ${url} refuses to speak of publications (${response.status}): BUILD_TOKEN must be its own, and Strapi of this version.`,
  ]);
}
