import type { IncomingMessage, Server } from 'node:http';

/**
 * A body that has stopped coming holds a connection for as long as the server lets it; one that comes slowly is an
 * officer's recording on a bad line. Node's `requestTimeout` cannot tell them apart.
 */
export function closeIdleBodies(server: Server, idleMs = 12_000): void {
  server.on('request', (request: IncomingMessage) => {
    // The same clock would run while a request without a body is being answered.
    if (!hasBody(request)) return;
    // Nobody listens for it: Node then destroys the socket.
    request.setTimeout(idleMs);
    request.once('end', () => request.setTimeout(0));
  });
}

function hasBody({ headers }: IncomingMessage): boolean {
  return Number(headers['content-length'] ?? 0) > 0 || headers['transfer-encoding'] !== undefined;
}
