import { type Kind, type Locale, localeSchema, recordTypes } from '@portal/content/schema';
import { z } from 'zod';
import type { EntriesByLocale } from './parse-records.ts';
import { entrySchema } from './wire.ts';

const kinds = Object.keys(recordTypes) as [Kind, ...Kind[]];
const answerSchema = z.object({
  kind: z.enum(kinds),
  locale: localeSchema,
  versions: z.partialRecord(localeSchema, entrySchema),
  language: localeSchema,
  adminOrigin: z.url(),
  publishedSlug: z.string().nullable(),
  faults: z.array(z.object({ label: z.string(), message: z.string() })),
});

/** One record as its editor sees it. */
export interface Draft {
  readonly kind: Kind;
  /** The language on the editor's screen. */
  readonly locale: Locale;
  /** The language the editor reads the admin in. */
  readonly language: Locale;
  /** The one place whose pages may show the preview in a frame. */
  readonly adminOrigin: string;
  /** Its address online, which the draft may change; nothing when it was never published. */
  readonly publishedSlug: string | null;
  readonly entries: EntriesByLocale;
  /** What the form would say on publishing, in the language of the editor. */
  readonly faults: readonly DraftFault[];
}

export interface DraftFault {
  /** The name of the field. */
  readonly label: string;
  readonly message: string;
}

/**
 * The draft that a preview token opens; Strapi made the token and is the one to judge it.
 *
 * @returns nothing for a token that opens nothing (any more). @throws when Strapi does not answer
 */
export async function fetchDraft(
  token: string,
  { url, timeoutMs = 15_000 }: { readonly url: string; readonly timeoutMs?: number },
): Promise<Draft | undefined> {
  const response = await fetch(`${url}/api/preview-draft`, {
    headers: { accept: 'application/json', 'x-portal-preview': token },
    redirect: 'error',
    signal: AbortSignal.timeout(timeoutMs),
  });
  if (response.status === 404) return undefined;
  const { versions, ...draft } = answerSchema.parse(await response.json());
  const { fr, ar, ary, zgh, en } = versions;
  const toList = <Entry>(entry: Entry | undefined) => (entry === undefined ? [] : [entry]);
  const entries = { fr: toList(fr), ar: toList(ar), ary: toList(ary), zgh: toList(zgh), en: toList(en) };
  return { ...draft, entries };
}
