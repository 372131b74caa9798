import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import { groupAddress } from '@portal/content/schema/group-address.ts';

/** The visitor's address, or its network; only used to count requests, never written down. */
export function findAddress(request: IncomingMessage, trustProxy: boolean): string {
  const direct = groupAddress(request.socket.remoteAddress ?? '');
  if (!trustProxy) return direct;
  // The last one is what our own proxy saw; those before it are what the visitor claims.
  const claimed =
    String(request.headers['x-forwarded-for'] ?? '')
      .split(',')
      .at(-1)
      ?.trim() ?? '';
  return isIP(claimed) ? groupAddress(claimed) : direct;
}
