import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { precompress } from '../../site/publish/precompress.ts';
import { startServer } from '../../site/server/start-server.ts';

const filler = '<p>Un texte assez long pour être compressé.</p>'.repeat(20);
const form = `<!doctype html><html lang="fr"><body><form method="post" action="/fr/contact/">
  <select name="commune"><option value="" selected>?</option><option value="agadir">Agadir</option></select>
  <input type="radio" name="channel" value="phone" checked><input type="radio" name="channel" value="visit">
  <input name="name"><textarea name="message"></textarea><input type="checkbox" name="consent"><p data-error="consent"></p>
  <input name="website"><input type="hidden" name="language" value="fr">
</form>
<div data-error-summary hidden><ul></ul></div><p data-refusal hidden></p>
<script type="application/json" data-error-messages>
  {"consent": {"required": "Cochez la case."}, "refused": {"not-saved": "Rien n’est gardé."}}
</script></body></html>`;

const reportForm = `<!doctype html><html lang="fr"><body><form method="post">
  <input type="radio" name="kind" value="hours"><textarea name="text"></textarea><input name="website"><p data-error="text"></p>
</form>
<div data-error-summary hidden><ul></ul></div><p data-refusal hidden></p>
<script type="application/json" data-error-messages>
  {"text": {"personal": "Sans numéro."}, "refused": {"not-saved": "Rien n’est gardé."}}
</script></body></html>`;

const pages: Readonly<Record<string, string>> = {
  'index.html': '<!doctype html><p>Choisir</p>',
  'fr/index.html': `<!doctype html><h1>Accueil</h1>${filler}`,
  'fr/404.html': '<!doctype html><h1>Introuvable</h1>',
  'ar/404.html': '<!doctype html><h1>غير موجودة</h1>',
  'fr/contact/index.html': form,
  'fr/contact/recu/index.html': '<!doctype html><p>Reçu : <strong data-reference></strong></p>',
  'fr/signaler/index.html': reportForm,
  'fr/signaler/merci/index.html': '<!doctype html><h1>Merci</h1>',
  '_astro/base.CN1.css': `body { color: black }${' '.repeat(500)}`,
  'media/0123456789abcdef.mp3': 'sound'.repeat(200),
  'map/region.pmtiles': 'PMTiles'.repeat(200),
  'secret.txt': 'x',
};

/** A release on disk, served by the real server. */
export async function serveRelease(options: { cmsUrl?: string; trustProxy?: boolean; siteOrigin?: string } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'portal-server-'));
  const live = join(folder, 'live');
  const said: string[] = [];
  await putOnline('one', pages);
  const server = await startServer(
    {
      live,
      cmsUrl: 'http://127.0.0.1:9',
      siteOrigin: 'http://localhost:4321',
      trustProxy: false,
      timeoutMs: 500,
      ...options,
    },
    0,
    (line) => said.push(line),
  );
  return {
    url: server.url,
    said,
    putOnline,
    close: async () => {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };

  async function putOnline(name: string, files: Readonly<Record<string, string>>) {
    const site = join(folder, name);
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(site, path)), { recursive: true });
      writeFileSync(join(site, path), text);
    }
    await precompress(site);
    symlinkSync(site, `${live}.new`);
    renameSync(`${live}.new`, live);
  }
}

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Sends the path as it is: `fetch` would tidy `..` and `//` away before they reach the server. */
export function ask(
  url: string,
  path: string,
  options: { method?: string; headers?: Record<string, string>; body?: string } = {},
) {
  const { port } = new URL(url);
  return new Promise<Answer>((resolve, reject) => {
    const request = httpRequest({
      host: '127.0.0.1',
      port,
      path,
      method: options.method ?? 'GET',
      headers: options.headers,
      agent: false,
    });
    request.once('error', reject);
    request.once('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.once('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString('latin1'),
        }),
      );
    });
    request.end(options.body);
  });
}

export interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: unknown;
}

/** Stands where Strapi's intake stands, and answers what it is told. */
export async function serveIntake(answer: {
  status: number;
  body?: unknown;
  headers?: Record<string, string>;
  delayMs?: number;
}) {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    let text = '';
    request.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
    });
    request.once('end', () => {
      received.push({ headers: request.headers, body: JSON.parse(text) });
      const send = () => response.writeHead(answer.status, answer.headers).end(JSON.stringify(answer.body ?? ''));
      setTimeout(send, answer.delayMs ?? 0);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, received, close };
}
