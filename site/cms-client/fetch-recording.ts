import { recordingLimit } from '@portal/content/schema';
import { CmsUnreachableError } from './cms-error.ts';
import type { CmsConnection } from './fetch-entries.ts';

export type FetchedRecording = { readonly content: Buffer } | { readonly problem: string };

/**
 * A file of Strapi's media library. Files there are open to all, so that the token of the build stays at home: the
 * library may be at another host.
 *
 * @param url  as it stands in the record: with or without the host
 */
export async function fetchRecording(
  url: string,
  { url: cmsUrl, timeoutMs = 60_000 }: CmsConnection,
): Promise<FetchedRecording> {
  const address = new URL(url, cmsUrl);
  let response: Response;
  try {
    response = await fetch(address, { redirect: 'error', signal: AbortSignal.timeout(timeoutMs) });
    if (!response.ok)
      return { problem: `cannot be fetched (${response.status} for ${address.pathname}): upload it again` };
    const content = Buffer.from(await response.arrayBuffer());
    return findProblem(content) ?? { content };
  } catch (cause) {
    throw new CmsUnreachableError(
      [`A recording did not come from ${address.origin}${address.pathname}: build again.`],
      {
        cause,
      },
    );
  }
}

/** The size in the record is what Strapi remembers; this is what came. */
function findProblem({ length }: Buffer): { problem: string } | undefined {
  if (length === 0) return { problem: 'is an empty file: upload it again' };
  if (length > recordingLimit) return { problem: `is larger than ${recordingLimit} bytes: shorten the recording` };
  return undefined;
}
