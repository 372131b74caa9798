import * as z from 'zod/mini';

/** Raised when an old worker could not understand a new list: it then keeps what it has until its own update comes. */
export const listFormat = 1;

const keptFileSchema = z.object({
  /** Its address, `/ar/guide/` or `/_astro/style.css`. */
  path: z.string(),
  /** The first 16 hexadecimal digits of the SHA-256 of what is sent, uncompressed. */
  hash: z.string(),
  /** A page with the quick exit: kept only with all others, so that nothing tells who has read it. */
  isSensitive: z.optional(z.literal(true)),
});
export type KeptFile = z.infer<typeof keptFileSchema>;

/** What a phone keeps of one language. Written by the publisher beside each release, read by the service worker. */
export const keptListSchema = z.object({
  format: z.literal(listFormat),
  /** Of the release, as far as this language sees it. */
  version: z.string(),
  locale: z.string(),
  /** For dates: see `localeFacts`. */
  intl: z.array(z.string()),
  words: z.object({
    /** Over a page of an older visit; `{{date}}` is its day. */
    kept: z.string(),
    notKept: z.string(),
    /** Leads to the page that says what is kept. */
    about: z.string(),
  }),
  /** What a page needs comes before the pages, so that a page that is kept can be shown. */
  files: z.array(keptFileSchema),
});
export type KeptList = z.infer<typeof keptListSchema>;

export function toListPath(locale: string): string {
  return `/offline/${locale}.json`;
}

/** The page that says what is kept, and stands in for a page that is not. */
export function toOfflinePath(locale: string): string {
  return `/${locale}/hors-ligne/`;
}
