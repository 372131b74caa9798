import { lookup as resolve } from 'node:dns';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isPublicAddress } from './is-public-address';

/** `answers`: somebody is there, if only to say that robots are not welcome. */
export type LinkOutcome = 'answers' | 'gone' | 'unknown-host' | 'silent' | 'broken' | 'private' | 'endless';

export interface LinkQuestion {
  /** Who asks, and where to complain: some sites refuse what does not say. */
  readonly userAgent: string;
  readonly timeoutMs?: number;
  /** Tests have no public address to ask. */
  readonly isAllowed?: (address: string) => boolean;
}

const mostRedirects = 5;

/** HEAD, which costs the other side least; GET where HEAD is not understood. Nothing that comes back is read. */
export async function askLink(url: string, question: LinkQuestion): Promise<LinkOutcome> {
  const head = await follow(url, 'HEAD', question);
  return head === 'gone' || head === 'broken' || head === 'silent' ? follow(url, 'GET', question) : head;
}

async function follow(first: string, method: 'HEAD' | 'GET', question: LinkQuestion): Promise<LinkOutcome> {
  let url = URL.parse(first);
  for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
    if (!url || !/^https?:$/.test(url.protocol)) return 'broken';
    const answer = await ask(url, method, question);
    if (typeof answer === 'string') return answer;
    const { status, location } = answer;
    if (status < 300 || status >= 400 || !location) return judgeStatus(status);
    url = URL.parse(location, url.href);
  }
  return 'endless';
}

function judgeStatus(status: number): LinkOutcome {
  if (status === 404 || status === 410) return 'gone';
  return status >= 500 ? 'broken' : 'answers';
}

interface Answer {
  readonly status: number;
  readonly location: string | undefined;
}

function ask(
  url: URL,
  method: 'HEAD' | 'GET',
  { userAgent, timeoutMs = 15_000, isAllowed = isPublicAddress }: LinkQuestion,
): Promise<Answer | LinkOutcome> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  // A number needs no look-up, and would pass below unseen.
  if (isIP(host) && !isAllowed(host)) return Promise.resolve('private');
  const send = url.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((settle) => {
    const call = send(
      url,
      {
        method,
        // The address that was looked at is the one that is connected to: asked twice, a name may answer differently.
        lookup: lookUpAllowed(isAllowed),
        headers: { 'user-agent': userAgent, accept: '*/*' },
        agent: false,
        signal: AbortSignal.timeout(timeoutMs),
      },
      (response) => {
        settle({ status: response.statusCode ?? 0, location: response.headers.location });
        response.destroy();
      },
    );
    call.once('error', (error) => settle(judgeError(error)));
    call.end();
  });
}

class PrivateAddressError extends Error {
  override readonly name = 'PrivateAddressError';
}

function lookUpAllowed(isAllowed: (address: string) => boolean): LookupFunction {
  return (host, options, done) => {
    resolve(host, { ...options, all: true }, (error, addresses) => {
      if (error) return done(error, '');
      // One private address among public ones is enough: which one would be taken is chance.
      if (addresses.length === 0 || addresses.some(({ address }) => !isAllowed(address)))
        return done(new PrivateAddressError('refused'), '');
      if (options.all) return done(null, addresses);
      return done(null, addresses[0]?.address ?? '', addresses[0]?.family);
    });
  };
}

function judgeError(error: Error): LinkOutcome {
  if (error instanceof PrivateAddressError) return 'private';
  return 'code' in error && error.code === 'ENOTFOUND' ? 'unknown-host' : 'silent';
}
