const forever = 'public, max-age=31536000, immutable';

/** How long a browser may keep a file without asking again. */
export function chooseCachePolicy(path: string): string {
  // The names of these hold a hash of what is in them.
  if (
    path.startsWith('/_astro/') ||
    path.startsWith('/media/') ||
    /^\/(?:pagefind\/(?:fragment|index)|search\/[0-9a-f]+)\//.test(path)
  )
    return forever;
  if (/\.(?:svg|png|jpe?g|webp|avif|woff2|ico|pmtiles)$/.test(path)) return 'public, max-age=3600';
  return 'no-cache';
}
