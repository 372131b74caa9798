const forever = 'public, max-age=31536000, immutable';

/** Forms and follow-up: the next person at a shared phone finds no copy of them. */
const privatePages = /^\/[a-z]{2,3}\/(?:contact|suivi)\//;

/** How long a browser may keep a file without asking again. */
export function chooseCachePolicy(path: string): string {
  if (privatePages.test(path)) return 'no-store';
  if (isForever(path)) return forever;
  if (/\.(?:svg|png|jpe?g|webp|avif|woff2|ico|pmtiles)$/.test(path)) return 'public, max-age=3600';
  return 'no-cache';
}

/** Whether the name of a file holds a hash of what is in it. */
export function isForever(path: string): boolean {
  return (
    path.startsWith('/_astro/') ||
    path.startsWith('/media/') ||
    /^\/(?:pagefind\/(?:fragment|index)|search\/[0-9a-f]+)\//.test(path)
  );
}
