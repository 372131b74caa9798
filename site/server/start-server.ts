import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createHandler } from './create-handler.ts';
import { ReleaseError } from './release-error.ts';
import { sendText } from './send-text.ts';
import type { SiteServerOptions } from './site-server-options.ts';

export interface SiteServer {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** @param port  0 takes any free one. @throws the system's error when the port cannot be had */
export async function startServer(
  options: SiteServerOptions,
  port: number,
  report: (line: string) => void,
): Promise<SiteServer> {
  const handle = createHandler(options);
  const server = createServer(
    {
      // A body that drips in must not hold a connection for the 5 minutes Node would wait.
      requestTimeout: 15_000,
      headersTimeout: 10_000,
      keepAliveTimeout: 5000,
      connectionsCheckingInterval: 2000,
    },
    (request, response) => {
      handle(request, response).catch((error: unknown) => {
        report(`A request could not be answered: ${nameError(error)}`);
        if (response.headersSent) response.destroy();
        else sendText(response, { status: 500, text: '500\n', type: 'text/plain', headers: { Connection: 'close' } });
      });
    },
  );
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, resolve);
  });
  const { port: actual } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${actual}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
        // A download that is under way may end; one that hangs may not keep the program alive.
        setTimeout(() => server.closeAllConnections(), 2000).unref();
      }),
  };
}

/** Messages of the system name the file, and so the page: who reads what is nobody's business. */
function nameError(error: unknown): string {
  if (error instanceof ReleaseError) return error.message;
  if (!(error instanceof Error)) return 'unknown error';
  return 'code' in error ? `${error.name} ${error.code}` : error.name;
}
