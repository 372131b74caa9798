import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { dirname, join } from 'node:path';
import { type Locale, sourceLocale } from '@portal/content/schema';
import sirv from 'sirv';
import { projectFolder } from '../launch/project-folder.ts';
import { type Fault, openPreviews, type Preview, type Previews } from '../preview/open-previews.ts';
import { toPortalPaths } from '../publish/portal-paths.ts';
import { chooseLocale } from './choose-locale.ts';
import { type LiveRelease, readPage } from './live-release.ts';
import { toPreviewHeaders } from './security-headers.ts';
import { sendHtml, sendText } from './send-text.ts';
import { keepInPreview, showPreviewProblem } from './show-preview.ts';
import type { SiteServerOptions } from './site-server-options.ts';

const previewPath = /^\/apercu\/([\w.-]{40,600})(\/.*)?$/;

export function isPreviewPath(path: string): boolean {
  return path.startsWith('/apercu/');
}

type Answer = (
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  release: LiveRelease | undefined,
) => Promise<void>;

/** `GET /apercu/<token>/…`: the draft of one record, in the page that visitors will see, for whoever holds the token. */
export function createPreviewAnswer(options: SiteServerOptions): Answer {
  let opened: Previews | undefined;
  let adminOrigin = new URL(options.cmsUrl).origin;

  return async (request, response, path, release) => {
    const [, token, rest = ''] = previewPath.exec(path) ?? [];
    setHeaders(response);
    if (!token) return sendProblem(request, response, release, { status: 404, state: 'expired' });
    // Opened with the first preview: it empties the folder, and most sites never show one.
    opened ??= openPreviews(toOptions(options));
    const previews = opened;
    if (rest !== '' && !rest.endsWith('/')) return sendFile(request, response, previews.findSite(token), rest);
    const preview = await open(previews, token);
    if (!preview) return sendProblem(request, response, release, { status: 404, state: 'expired' });
    if (preview === 'failed') return sendProblem(request, response, release, { status: 503, state: 'failed' });
    adminOrigin = preview.adminOrigin;
    setHeaders(response);
    if (preview.state === 'faulty') return sendProblem(request, response, release, { ...preview, status: 422 });
    return sendPage(response, token, rest, preview);
  };

  function setHeaders(response: ServerResponse): void {
    // It would forbid the admin's frame too; the policy names the one that may.
    response.removeHeader('X-Frame-Options');
    for (const [name, value] of Object.entries(toPreviewHeaders(adminOrigin, options.tiles)))
      response.setHeader(name, value);
  }
}

async function open(previews: Previews, token: string): Promise<Preview | undefined | 'failed'> {
  try {
    return await previews.open(token);
  } catch {
    // The reason may hold words of the draft.
    return 'failed';
  }
}

async function sendPage(
  response: ServerResponse,
  token: string,
  rest: string,
  { site, address }: Extract<Preview, { state: 'ready' }>,
): Promise<void> {
  const base = `/apercu/${token}`;
  const file = join(site, rest, 'index.html');
  if (rest === '' || rest === '/' || !existsSync(file)) {
    return sendText(response, { status: 302, text: '', type: 'text/plain', headers: { Location: base + address } });
  }
  sendHtml(response, 200, keepInPreview(await readFile(file, 'utf8'), base, site));
}

async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  site: string | undefined,
  path: string,
): Promise<void> {
  const sendMissing = () => sendText(response, { status: 404, text: '404\n', type: 'text/plain' });
  if (!site) return sendMissing();
  request.url = path;
  await new Promise<void>((resolve) => {
    response.once('close', resolve);
    // `dev`: reads the folder at each request, which may be made anew between two, and lets nobody keep a file.
    sirv(site, { dev: true })(request, response, sendMissing);
  });
}

interface Problem {
  readonly status: number;
  readonly state: 'expired' | 'failed' | 'faulty';
  /** Of the editor, where it is known. */
  readonly language?: Locale;
  readonly faults?: readonly Fault[];
}

async function sendProblem(
  request: IncomingMessage,
  response: ServerResponse,
  release: LiveRelease | undefined,
  { status, state, language, faults = [] }: Problem,
): Promise<void> {
  const locale = language ?? chooseLocale(request.headers['accept-language']) ?? sourceLocale;
  const page = release && (await readPage(release, `/${locale}/apercu/`));
  if (!page) return sendText(response, { status, text: `${status}\n`, type: 'text/plain' });
  sendHtml(response, status, showPreviewProblem(page, state, faults));
}

function toOptions({ live, cmsUrl, siteOrigin, tiles }: SiteServerOptions) {
  const { previews, snapshot, deskKeys } = toPortalPaths(dirname(live));
  return { project: projectFolder, folder: previews, snapshot, deskKeys, cmsUrl, siteOrigin, tiles };
}
