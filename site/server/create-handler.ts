import type { IncomingMessage, ServerResponse } from 'node:http';
import { isLocale, sourceLocale } from '@portal/content/schema';
import { answerFollowUp } from './answer-follow-up.ts';
import { answerForm } from './answer-form.ts';
import { answerIntake, isIntakeDoor } from './answer-intake.ts';
import { answerLost } from './answer-lost.ts';
import { createPreviewAnswer, isPreviewPath } from './answer-preview.ts';
import { answerRating } from './answer-rating.ts';
import { answerReport, answerReportForm } from './answer-report.ts';
import { chooseLocale } from './choose-locale.ts';
import { createReleaseFinder, isPageWithoutSlash, type LiveRelease, readPage } from './live-release.ts';
import { parsePath } from './parse-path.ts';
import { toSecurityHeaders } from './security-headers.ts';
import { redirect, sendHtml, sendJson, sendPlain } from './send-text.ts';
import type { SiteServerOptions } from './site-server-options.ts';

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

const formPath = /^\/([a-z]{2,3})\/(contact|suivi|signaler)\/?$/;
const ratingPath = /^\/([a-z]{2,3})\/satisfaction\/([a-z0-9-]{1,80})\/?$/;
const formAnswers = { contact: answerForm, suivi: answerFollowUp, signaler: answerReportForm } as const;

function isForm(name: string): name is keyof typeof formAnswers {
  return Object.hasOwn(formAnswers, name);
}

export function createHandler(options: SiteServerOptions): Handler {
  const findRelease = createReleaseFinder(options.live, options.embedOrigins);
  const answerPreview = createPreviewAnswer(options);
  const securityHeaders = Object.entries(toSecurityHeaders(options.siteOrigin.startsWith('https:'), options.tiles));
  return async (request, response) => {
    for (const [name, value] of securityHeaders) response.setHeader(name, value);
    const parsed = parsePath(request.url);
    const release = findRelease();
    if ('refusal' in parsed) {
      const isMissing = parsed.refusal === 404 && release !== undefined;
      return isMissing ? answerLost(request, response, release, '/') : sendPlain(response, parsed.refusal);
    }
    const { path } = parsed;
    if (isIntakeDoor(path)) return answerIntake(request, response, path, options);
    const [, formLocale, form = ''] = formPath.exec(path) ?? [];
    const [, ratingLocale, commune = ''] = ratingPath.exec(path) ?? [];
    if (request.method === 'POST' && path === '/reports') return answerReport(request, response, options);
    if (request.method === 'POST' && isLocale(formLocale) && isForm(form) && release) {
      const answer = formAnswers[form];
      return answer(request, response, formLocale, release, options);
    }
    if (request.method === 'POST' && isLocale(ratingLocale) && release) {
      const isAnswered = await answerRating(request, response, { locale: ratingLocale, commune }, release, options);
      return isAnswered ? undefined : answerLost(request, response, release, path);
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return sendPlain(response, 405, {
        Allow: isLocale(formLocale) || isLocale(ratingLocale) ? 'GET, HEAD, POST' : 'GET, HEAD',
        Connection: 'close',
      });
    }
    if (isPreviewPath(path)) return answerPreview(request, response, path, release);
    if (path === '/reports') return sendPlain(response, 405, { Allow: 'POST' });
    if (path === '/health') return sendJson(response, release ? 200 : 503, { status: release ? 'ok' : 'no release' });
    if (!release) return sendPlain(response, 503, { 'Retry-After': '30' });
    if (path === '/') return answerRoot(request, response, release);
    if (isPageWithoutSlash(release, path)) return redirect(response, 301, `${path}/${findQuery(request)}`);
    // Safari plays no sound that it cannot ask for in parts, and a map file is only read in parts. Of anything else parts are of no use, and a wrong range
    // only makes errors.
    if (!path.startsWith('/media/') && !path.endsWith('.pmtiles')) delete request.headers.range;
    await new Promise<void>((resolve, reject) => {
      response.once('close', resolve);
      release.serve(request, response, () => answerLost(request, response, release, path).then(resolve, reject));
    });
  };
}

/** No cookie: the browser's own languages decide, else the visitor does on the language page. */
async function answerRoot(request: IncomingMessage, response: ServerResponse, release: LiveRelease): Promise<void> {
  response.setHeader('Vary', 'Accept-Language');
  const locale = chooseLocale(request.headers['accept-language']);
  if (locale) return redirect(response, 302, `/${locale}/`);
  const page = await readPage(release, '/');
  if (page === undefined) return redirect(response, 302, `/${sourceLocale}/`);
  sendHtml(response, 200, page, { 'Cache-Control': 'no-cache' });
}

function findQuery(request: IncomingMessage): string {
  const start = request.url?.indexOf('?') ?? -1;
  return start === -1 ? '' : (request.url?.slice(start) ?? '');
}
