import type { IncomingMessage, Server } from 'node:http';

const idleMs = 12_000;

/**
 * A body that has stopped coming holds a connection for as long as the server lets it; one that comes slowly is an
 * officer's recording on a bad line. Node's `requestTimeout` cannot tell them apart.
 */
export function closeIdleBodies(server: Server): void {
  server.on('request', (request: IncomingMessage) => {
    if (request.complete) return;
    // Without a listener for it, Node destroys the socket.
    request.setTimeout(idleMs);
    request.once('end', () => request.setTimeout(0));
  });
}
