import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { bundleWorker } from '../../site/publish/offline/bundle-worker.ts';

const types: Readonly<Record<string, string>> = { js: 'text/javascript', json: 'application/json' };

/** A site of a few files that can break in every way a phone meets: what its list says and what it sends are set apart. */
export async function servePhoneFiles() {
  const worker = await bundleWorker();
  const files = new Map<string, string>();
  const asked: string[] = [];
  const site = {
    url: '',
    asked,
    files,
    /** Called before each answer; what it returns is sent instead. */
    before: (_path: string): { status: number; body: string } | undefined => undefined,
    /** Puts a release online: pages by address, and the list of them. */
    putOnline(pages: Readonly<Record<string, string>>) {
      files.clear();
      for (const [path, html] of Object.entries(pages)) files.set(path, html);
      files.set('/offline/fr.json', JSON.stringify(toList(pages)));
      files.set('/sw.js', worker);
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push(path);
    const instead = site.before(path);
    const body = instead?.body ?? files.get(path);
    const type = types[path.split('.').at(-1) ?? ''] ?? 'text/html;charset=utf-8';
    response.writeHead(instead?.status ?? (body === undefined ? 404 : 200), {
      'Content-Type': type,
      'Cache-Control': 'no-cache',
    });
    response.end(body ?? '<!doctype html><main>Introuvable</main>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  site.url = `http://localhost:${(server.address() as AddressInfo).port}`;
  return site;
}

export function toPage(text: string): string {
  return `<!doctype html><html lang="fr"><body><main id="main">${text}</main></body></html>`;
}

function toList(pages: Readonly<Record<string, string>>) {
  const digest = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16);
  const files = Object.entries(pages).map(([path, html]) => ({ path, hash: digest(html) }));
  const words = { kept: 'Gardée le {{date}}', notKept: 'Pas gardée', about: 'Gardé' };
  return { format: 1, version: digest(JSON.stringify(files)), locale: 'fr', intl: ['fr'], words, files };
}
