import type { IncomingMessage, ServerResponse } from 'node:http';
import { isLocale, type Locale, sourceLocale } from '@portal/content/schema';
import { chooseCachePolicy, isForever } from './choose-cache-policy.ts';
import { chooseLocale } from './choose-locale.ts';
import { type LiveRelease, readPage } from './live-release.ts';
import { readEarlier } from './read-earlier.ts';
import { findGone } from './read-gone.ts';
import { redirect, sendHtml, sendPlain } from './send-text.ts';

/** What is not in the release: part of an earlier one, moved, gone, or never there. */
export async function answerLost(
  request: IncomingMessage,
  response: ServerResponse,
  release: LiveRelease,
  path: string,
): Promise<void> {
  if (isForever(path)) {
    const earlier = await readEarlier(release.earlier, path);
    if (earlier) {
      response
        .writeHead(200, {
          'Content-Type': earlier.type,
          'Content-Length': earlier.content.length,
          'Cache-Control': chooseCachePolicy(path),
        })
        .end(request.method === 'HEAD' ? undefined : earlier.content);
      return;
    }
  }
  const target = findGone(release.gone, path);
  if (target) return redirect(response, 301, target);
  const status = target === null ? 410 : 404;
  const asked = path.split('/')[1];
  const locale: Locale = isLocale(asked) ? asked : (chooseLocale(request.headers['accept-language']) ?? sourceLocale);
  const page =
    (await readPage(release, `/${locale}/${status}/`)) ??
    (await readPage(release, `/${locale}/404.html`)) ??
    (await readPage(release, `/${locale}/404/`));
  if (page === undefined) return sendPlain(response, status);
  sendHtml(response, status, page, { 'Cache-Control': 'no-cache', Vary: 'Accept-Language' });
}
