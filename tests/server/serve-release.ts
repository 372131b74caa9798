import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createDeskKey } from '@portal/content/sealing/desk-key.ts';
import { precompress } from '../../site/publish/precompress.ts';
import { startServer } from '../../site/server/start-server.ts';

const filler = '<p>Un texte assez long pour être compressé.</p>'.repeat(20);
/** The key every form of these releases is built with, and the desk behind it. */
export const deskKey = await createDeskKey();
const { keyId, publicKey } = deskKey;
const deskKeys = JSON.stringify({ keys: [{ commune: 'agadir', keyId, publicKey }], groups: { femme: 'foreign' } });

const form = `<!doctype html><html lang="fr"><body>
<div data-error-summary hidden><ul></ul></div><p data-refusal hidden></p>
<form method="post" action="/fr/contact/"><div data-answers>
  <select name="commune"><option value="" selected>?</option><option value="agadir">Agadir</option><option value="tiznit">Tiznit</option></select>
  <div data-closed-desk="tiznit" hidden>Tiznit est joignable au bureau.</div>
  <select name="theme"><option value="health">Santé</option></select>
  <select name="profile"><option value="femme">Femme</option><option value="unsaid">?</option></select>
  <label><input type="radio" name="answerBy" value="phone" checked>Par téléphone</label>
  <label><input type="radio" name="answerBy" value="visit">Je passerai</label>
  <input name="contact"><input name="name"><textarea name="message"></textarea>
  <input type="checkbox" name="consent"><p data-error="consent"></p><p data-error="commune"></p>
  <input name="website"><input type="hidden" name="language" value="fr">
</div><dl data-check hidden>
  <div data-check-row><dd data-check-value="commune"></dd></div><div data-check-row><dd data-check-value="answerBy"></dd></div>
  <div data-check-row><dd data-check-value="contact"></dd></div><div data-check-row><dd data-check-value="message"></dd></div>
</dl></form>
<script type="application/json" data-error-messages>
  {"consent": {"required": "Cochez la case."}, "commune": {"closed": "Pas encore ici."},
   "refused": {"not-saved": "Rien n’est gardé.", "too-many": "Attendez."}}
</script>
<script type="application/json" data-desk-keys>${deskKeys}</script></body></html>`;

const ratingForm = `<div data-rating><p data-rating-problem hidden></p><form method="post" data-rating-form>
  <input type="hidden" name="code" data-carried-code><input type="radio" name="service" value="good">
  <input type="radio" name="welcome" value="poor"></form><p data-rating-thanks hidden>Merci.</p>
  <script type="application/json" data-rating-words>
    {"invalid": "Choisissez une image.", "too-many": "Attendez.", "not-saved": "Pas compté.", "already-rated": "Déjà donné."}
  </script></div>`;

const followUp = `<!doctype html><html lang="fr"><body><p data-refusal hidden></p>
<div data-ask-code><form method="post" action="/fr/suivi/"><input name="code"><p data-error="code"></p></form></div>
<div data-follow-up hidden><p data-state></p><p data-state-explained></p><p data-no-answer>Pas de réponse</p>
  <ol data-thread></ol><p data-message-added hidden>Arrivé.</p><section data-rate hidden>${ratingForm}</section>
  <form method="post" action="/fr/suivi/"><input type="hidden" name="code" data-carried-code>
    <textarea name="message"></textarea><p data-error="message"></p></form></div>
<script type="application/json" data-words>
  {"states.new": "Arrivée", "explained.new": "Pas encore traitée", "authors.office": "Le bureau", "authors.visitor": "Vous",
   "week": "semaine du", "unreadable": "Illisible", "organisation": "Voir", "hints.empty": "Écrivez", "hints.length": "{{typed}} sur {{expected}}",
   "hints.letters": "Jamais {{characters}}", "refused.not-found": "Aucune demande", "refused.not-saved": "Pas de réponse",
   "refused.too-many": "Attendez", "message.holds-code": "Sans le code", "message.required": "Écrivez"}
</script>
<script type="application/json" data-desk-keys>${deskKeys}</script></body></html>`;

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
  'fr/contact/recu/index.html':
    '<!doctype html><p data-code></p><p data-code-spoken></p><div data-code-qr="/fr/suivi/" data-label="QR"></div>',
  'fr/suivi/index.html': followUp,
  'fr/satisfaction/agadir/index.html': `<!doctype html><html lang="fr"><body>${ratingForm}</body></html>`,
  'fr/signaler/index.html': reportForm,
  'fr/signaler/merci/index.html': '<!doctype html><h1>Merci</h1>',
  '_astro/base.CN1.css': `body { color: black }${' '.repeat(500)}`,
  'media/0123456789abcdef.mp3': 'sound'.repeat(200),
  'map/region.pmtiles': 'PMTiles'.repeat(200),
  'hsds/fr/index.json': '{"version":"3.1"}',
  'hsds/fr/services.json': '{"total_items":1}',
  'hsds/fr/services/9dec2a15-f7cd-5d15-a181-3822b55c914b.json': '{"id":"9dec2a15"}',
  'data/fr/places.geojson': '{"type":"FeatureCollection","features":[]}',
  'data/fr/changes.atom': '<feed/>',
  'data/fr/offices/agadir.vcf': 'BEGIN:VCARD',
  '.well-known/security.txt': 'Contact: mailto:a@example.ma',
  'secret.txt': 'x',
};

/** A release on disk, served by the real server. */
export async function serveRelease(
  options: {
    cmsUrl?: string;
    trustProxy?: boolean;
    siteOrigin?: string;
    intakeToken?: string;
    embedOrigins?: readonly string[];
  } = {},
) {
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
    folder,
    putOnline,
    close: async () => {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };

  async function putOnline(name: string, files: Readonly<Record<string, string>>, gone?: object) {
    const site = join(folder, name);
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(site, path)), { recursive: true });
      writeFileSync(join(site, path), text);
    }
    if (gone) writeFileSync(join(dirname(site), 'gone.json'), JSON.stringify(gone));
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
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: unknown;
}

interface Answering {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
  readonly delayMs?: number;
}

/** Stands where Strapi's intake stands, and answers what it is told. */
export async function serveIntake(answer: Answering | ((received: Received) => Answering)) {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    let text = '';
    request.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
    });
    request.once('end', () => {
      const one = {
        path: request.url ?? '',
        headers: request.headers,
        body: text === '' ? undefined : JSON.parse(text),
      };
      received.push(one);
      const { status, body = '', headers, delayMs = 0 } = typeof answer === 'function' ? answer(one) : answer;
      setTimeout(() => response.writeHead(status, headers).end(JSON.stringify(body)), delayMs);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, received, close };
}
