import { CmsUnreachableError } from './cms-error.ts';
import { fetchAgain } from './fetch-again.ts';
import type { CmsConnection } from './fetch-entries.ts';

export type FetchedFile = { readonly content: Buffer } | { readonly problem: string };

export interface FileLimit {
  readonly bytes: number;
  /** What to do with a file that is larger: `shorten the recording`. */
  readonly advice: string;
}

/**
 * A file of Strapi's media library. Files there are open to all, so that the token of the build stays at home: the
 * library may be at another host.
 *
 * @param url  as it stands in the record: with or without the host
 */
export async function fetchFile(
  url: string,
  limit: FileLimit,
  { url: cmsUrl, timeoutMs = 60_000 }: CmsConnection,
): Promise<FetchedFile> {
  const address = new URL(url, cmsUrl);
  let response: Response;
  try {
    response = await fetchAgain(address, { redirect: 'error', signal: AbortSignal.timeout(timeoutMs) });
    if (!response.ok)
      return { problem: `cannot be fetched (${response.status} for ${address.pathname}): upload it again` };
    const content = Buffer.from(await response.arrayBuffer());
    return findProblem(content, limit) ?? { content };
  } catch (cause) {
    throw new CmsUnreachableError([`A file did not come from ${address.origin}${address.pathname}: build again.`], {
      cause,
    });
  }
}

/** The size in the record is what Strapi remembers; this is what came. */
function findProblem({ length }: Buffer, limit: FileLimit): { problem: string } | undefined {
  if (length === 0) return { problem: 'is an empty file: upload it again' };
  if (length > limit.bytes) return { problem: `is larger than ${limit.bytes} bytes: ${limit.advice}` };
  return undefined;
}
