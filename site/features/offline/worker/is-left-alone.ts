/**
 * Addresses this worker never answers for and never keeps: whatever is sent, followed, rated, previewed, fetched by
 * programs or shown inside another site.
 */
const foreign =
  /^\/(?:intake|reports|health|hsds|data|media|pagefind|admin|offline|sw\.js|[a-z]{2,3}\/integrer\/[^/]+)(?:\/|$)/;
const preview = /^\/(?:[a-z]{2,3}\/)?apercus?(?:\/|$)/;

export function isLeftAlone(request: Request, origin: string): boolean {
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== origin) return true;
  if (foreign.test(url.pathname) || preview.test(url.pathname)) return true;
  return request.mode !== 'navigate' && url.search !== '';
}
