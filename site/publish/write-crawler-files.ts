import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { locales, sourceLocale } from '@portal/content/schema';
import { formatSecurityText } from './format-security-text.ts';
import { writeFiles } from './write-files.ts';

/** `sitemap.xml`, `robots.txt` and, when there is somebody to write to, `security.txt`. */
export async function writeCrawlerFiles(site: string, origin: string, securityContact?: string): Promise<void> {
  const paths = await listListedPages(join(site, sourceLocale));
  await writeFiles(
    [
      ['sitemap.xml', formatSitemap(paths, origin)],
      ['robots.txt', `User-agent: *\nAllow: /\n\nSitemap: ${origin}/sitemap.xml\n`],
      ...(securityContact ? [['.well-known/security.txt', formatSecurityText(securityContact, origin)] as const] : []),
    ],
    site,
  );
}

/** Pages with a canonical link: those of one visitor or one search have none. */
async function listListedPages(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true });
  const pages = entries.map((path) => path.replaceAll('\\', '/')).filter((path) => /(?:^|\/)index\.html$/.test(path));
  const listed = await Promise.all(
    pages.map(async (page) => ((await readFile(join(folder, page), 'utf8')).includes('rel="canonical"') ? [page] : [])),
  );
  return listed
    .flat()
    .map((page) => page.replace(/index\.html$/, ''))
    .toSorted();
}

/** One entry a page and language; each names all its languages, itself included, as search engines ask. */
function formatSitemap(paths: readonly string[], origin: string): string {
  const entries = paths.flatMap((path) => {
    const links = [...locales.map((locale) => [locale, locale] as const), ['x-default', sourceLocale] as const]
      .map(([code, locale]) => `<xhtml:link rel="alternate" hreflang="${code}" href="${origin}/${locale}/${path}"/>`)
      .join('');
    return locales.map((locale) => `<url><loc>${origin}/${locale}/${path}</loc>${links}</url>\n`);
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${entries.join('')}</urlset>
`;
}
