import type { Kind, Locale, Snapshot } from '@portal/content/schema';
import type { Licence } from './licence.ts';

/** When what is published of a record last changed, as `service/pension` → `2026-11-28T10:00:00.000Z`. */
export type Changes = ReadonlyMap<string, string>;

/** The published content in one language: what every open format is made from. */
export interface Edition {
  readonly snapshot: Snapshot;
  readonly locale: Locale;
  /** Of the site, without a slash at the end: the addresses in the files are absolute. */
  readonly origin: string;
  readonly changes: Changes;
  /** Of the portal's own texts; undefined until its publisher has chosen one. */
  readonly licence?: Licence | undefined;
}

export function findChange({ changes }: Edition, kind: Kind, slug: string): string | undefined {
  return changes.get(`${kind}/${slug}`);
}

/** A file of the release: its path without a slash in front, and what is in it. */
export type OpenFile = readonly [path: string, content: string];
