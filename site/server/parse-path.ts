export type ParsedPath = { readonly path: string } | { readonly refusal: 400 | 404 };

/**
 * The path of a request, or why it is refused. Nothing that is encoded twice, climbs up or hides a NUL
 * reaches the file system.
 */
export function parsePath(target: string | undefined): ParsedPath {
  const raw = (target ?? '').split(/[?#]/, 1)[0] ?? '';
  if (!raw.startsWith('/') || raw.length > 1000) return { refusal: 400 };
  let path: string;
  try {
    path = decodeURIComponent(raw);
  } catch {
    return { refusal: 400 };
  }
  if (/%(?:00|2f|5c|25)/i.test(raw) || path.includes('\0') || path.includes('\\')) return { refusal: 400 };
  const segments = path.split('/').slice(1);
  if (segments.some((segment) => segment.startsWith('.') && segment !== '.well-known')) return { refusal: 404 };
  // `//example.org` would be another site's address in a redirect.
  if (segments.slice(0, -1).includes('')) return { refusal: 404 };
  return { path };
}
