export interface Cms {
  readonly cmsUrl: string;
  readonly timeoutMs?: number;
}

export interface CmsQuestion {
  readonly path: `/api/${string}`;
  /** JSON that a visitor sent; absent for a GET. */
  readonly body?: Buffer | string | undefined;
  /** Of the visitor; what the browser claimed about itself is not passed on. */
  readonly address: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface CmsAnswer {
  readonly ok: boolean;
  readonly status: number;
  readonly body: unknown;
  readonly retryAfter: string | undefined;
}

/**
 * Hands what a visitor wrote to one of the public doors of the CMS. Nothing when it cannot be reached; neither the
 * reason nor the text is logged, both may hold what the visitor wrote.
 */
export async function askCms(
  { path, body, address, headers: more = {} }: CmsQuestion,
  { cmsUrl, timeoutMs = 30_000 }: Cms,
): Promise<CmsAnswer | undefined> {
  try {
    const response = await fetch(cmsUrl + path, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        'x-forwarded-for': address,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...more,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : new Uint8Array(body) }),
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    });
    const { ok, status, headers } = response;
    const answer: unknown = await response.json().catch(() => undefined);
    return { ok, status, body: answer, retryAfter: headers.get('retry-after') ?? undefined };
  } catch {
    return undefined;
  }
}

/** Strapi refuses some requests before they reach the door that was meant, in its own words. */
export function guessReason(status: number): 'invalid' | 'too-large' | 'too-many' | 'not-saved' {
  if (status === 413) return 'too-large';
  if (status === 429) return 'too-many';
  return status === 400 || status === 415 || status === 422 ? 'invalid' : 'not-saved';
}
