import { type KeptList, toOfflinePath } from '../kept-list.ts';
import type { KeptState } from '../kept-state.ts';
import type { KeptAnswer } from './kept-files.ts';

/** A kept page with, over its text, the day it is from. */
export async function showKept(
  path: string,
  { response, hash, day }: KeptAnswer,
  list: KeptList | undefined,
  state: KeptState | undefined,
): Promise<Response> {
  if (!list) return response;
  const isCurrent = list.files.some((file) => file.path === path && file.hash === hash);
  // A page that the last comparison found unchanged is as fresh as that comparison.
  const text = list.words.kept.replace('{{date}}', formatDay((isCurrent && state?.checkedOn) || day, list.intl));
  return showNotice(response, text, path === toOfflinePath(list.locale) ? undefined : list);
}

/** Stands in for a page that is not kept. */
export function showNotKept(response: Response, list: KeptList | undefined): Promise<Response> {
  return list ? showNotice(response, list.words.notKept, undefined) : Promise.resolve(response);
}

async function showNotice(response: Response, text: string, about: KeptList | undefined): Promise<Response> {
  const link = about ? ` <a href="${toOfflinePath(about.locale)}">${escapeMarkup(about.words.about)}</a>` : '';
  const notice = `<p class="kept-notice" role="note"><span>${escapeMarkup(text)}</span>${link}</p>`;
  const html = (await response.text()).replace(/<main\b[^>]*>/, (main) => main + notice);
  return new Response(html, { headers: response.headers });
}

function formatDay(day: string, intl: readonly string[]): string {
  const options: Intl.DateTimeFormatOptions = {
    timeZone: 'UTC',
    numberingSystem: 'latn',
    day: 'numeric',
    month: 'long',
  };
  return new Intl.DateTimeFormat([...intl], options).format(new Date(`${day}T00:00:00Z`));
}

function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
