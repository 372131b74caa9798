import { sourceLocale } from '@portal/content/schema';
import { toUrl } from '../i18n/localized-url.ts';
import { KitError } from './kit-error.ts';

/** The offices of a running site, by its own directory. @throws KitError when it does not answer, or has none */
export async function fetchOffices(origin: string): Promise<string[]> {
  const path = toUrl(sourceLocale, 'bureaux/');
  const page = await fetchText(new URL(path, origin));
  const links = page.matchAll(new RegExp(`href="${path}([a-z0-9-]+)/"`, 'g'));
  const offices = [...new Set([...links].map(([, slug = '']) => slug))].toSorted();
  if (offices.length === 0) throw new KitError(`${origin}${path} lists no office: is this the portal?`);
  return offices;
}

async function fetchText(url: URL): Promise<string> {
  const response = await fetch(url, { signal: AbortSignal.timeout(20_000) }).catch((cause: unknown) => {
    throw new KitError(`${url.origin} does not answer: check the address, or leave --origin out.`, { cause });
  });
  if (!response.ok) throw new KitError(`${url} answers ${response.status}: is this the portal?`);
  return response.text();
}
