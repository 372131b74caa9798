import type { Documents } from '../cms-client/index.ts';
import { findMoved } from './moved-pages.ts';

/** Addresses that were online once: where each went, or `null` when it is gone for good. */
export type Gone = Readonly<Record<string, string | null>>;

interface Comparison {
  /** What the release before said. */
  readonly gone: Gone;
  /** Addresses of the release before and of the new one: `/fr/guide/pension/`. */
  readonly before: ReadonlySet<string>;
  readonly now: ReadonlySet<string>;
  readonly documentsBefore: Documents;
  readonly documentsNow: Documents;
}

/** More than a portal loses in decades; the file is read by the server with each release. */
const most = 20_000;

/**
 * What the new site answers for addresses that an older one had. A record that was renamed takes its readers along: the
 * address with the new slug in the place of the old, where the new site has it. So does a page whose words have moved.
 */
export function findGone({ gone, before, now, documentsBefore, documentsNow }: Comparison): Gone {
  const renamed = listRenamed(documentsBefore, documentsNow);
  const follow = (address: string) =>
    [...renamed, findMoved].map((find) => find(address)).find((other) => other && now.has(other));
  const entries = new Map<string, string | null>();
  for (const [address, target] of Object.entries(gone)) {
    if (now.has(address)) continue;
    entries.set(address, target === null || now.has(target) ? target : (follow(target) ?? null));
  }
  for (const address of before) if (!now.has(address)) entries.set(address, follow(address) ?? null);
  return Object.fromEntries([...entries].slice(-most));
}

function listRenamed(before: Documents, now: Documents): ((address: string) => string | undefined)[] {
  return Object.entries(before).flatMap(([kind, slugs]) =>
    Object.entries(slugs).flatMap(([documentId, slug]) => {
      const other = now[kind]?.[documentId];
      if (other === undefined || other === slug) return [];
      return [
        (address: string) => {
          const parts = address.split('/');
          // The folder, or the file: `/fr/evenements/fete/`, `/fr/evenements/fete.ics`.
          const at = parts.findLastIndex((part) => part === slug || part.startsWith(`${slug}.`));
          if (at === -1) return undefined;
          return parts.with(at, other + (parts[at] ?? '').slice(slug.length)).join('/');
        },
      ];
    }),
  );
}
