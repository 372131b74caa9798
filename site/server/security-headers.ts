import { isOwnFile, type TileSource } from '../features/map/tile-source.ts';

/**
 * The pages hold no inline script or style, so that one policy without hashes fits all of them.
 * `wasm-unsafe-eval` and the worker are Pagefind's.
 */
function toContentSecurityPolicy(tiles: TileSource | undefined, frames = "'none'"): string {
  const origin = tiles && !isOwnFile(tiles) ? ` ${toOrigin(tiles)}` : '';
  return [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    `img-src 'self' data:${tiles?.kind === 'raster' ? origin : ''}`,
    "font-src 'self'",
    `connect-src 'self'${tiles?.kind === 'pmtiles' ? origin : ''}`,
    "worker-src 'self'",
    "manifest-src 'self'",
    "media-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${frames}`,
  ].join('; ');
}

/** Without the braces of `{z}`, of which an origin has none. */
function toOrigin({ url }: TileSource): string {
  return new URL(url.replaceAll(/[{}]/g, '')).origin;
}

/**
 * Sent with every answer.
 *
 * @param isSecure  the site's public address is https
 * @param tiles  whose server a browser may ask for the map, and nobody else's
 */
export function toSecurityHeaders(isSecure: boolean, tiles?: TileSource): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': toContentSecurityPolicy(tiles),
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    // A visitor must not be known to the next site as somebody who read about violence or asylum.
    'Referrer-Policy': 'no-referrer',
    'Permissions-Policy': 'geolocation=(self), camera=(), microphone=(), payment=(), usb=(), browsing-topics=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    ...(isSecure ? { 'Strict-Transport-Security': 'max-age=31536000' } : {}),
  };
}

/**
 * Instead of those of a page: a draft is shown in the admin's window and nowhere else, kept by nobody and found by no
 * search engine.
 */
export function toPreviewHeaders(adminOrigin: string, tiles?: TileSource): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': toContentSecurityPolicy(tiles, adminOrigin),
    'Cache-Control': 'no-store',
    'X-Robots-Tag': 'noindex, nofollow',
  };
}
