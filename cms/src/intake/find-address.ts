import { groupAddress } from '@portal/content/schema/group-address.ts';

interface Addressed {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly socket: { readonly remoteAddress?: string | undefined };
}

/**
 * The address a request counts for. Only the last of `X-Forwarded-For` was written by our own server;
 * the ones before it come from the sender and change with every try of an attacker. A network of IPv6 counts as one.
 */
export function findAddress({ headers, socket }: Addressed, trustProxy: boolean): string {
  const forwarded = trustProxy ? [headers['x-forwarded-for'] ?? []].flat().join(',') : '';
  return groupAddress(forwarded.split(',').at(-1)?.trim() || socket.remoteAddress || 'unknown');
}
