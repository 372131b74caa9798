import { type AddressInfo, connect, createServer } from 'node:net';

export interface ByteCounter {
  readonly origin: string;
  /** What the site has sent so far, headers included. */
  count(): number;
  close(): void;
}

/** Stands between browser and site: the browser's own figures leave out what its workers load. */
export async function countBytes(origin: string): Promise<ByteCounter> {
  const { hostname, port } = new URL(origin);
  let bytes = 0;
  const server = createServer((browser) => {
    const site = connect(Number(port || 80), hostname);
    browser.pipe(site);
    site.on('data', (chunk) => {
      bytes += chunk.length;
    });
    site.pipe(browser);
    for (const [end, other] of [
      [browser, site],
      [site, browser],
    ] as const)
      end.on('error', () => other.destroy()).on('close', () => other.destroy());
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${address.port}`, count: () => bytes, close: () => server.close() };
}
