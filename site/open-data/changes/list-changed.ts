import { type Edition, findChange } from '../edition.ts';
import { pickWords } from '../pick-words.ts';
import { toPageUrl } from '../to-page-url.ts';

/** Records that a visitor can read on a page of their own. */
export const followedKinds = ['event', 'service', 'office', 'organisation', 'opportunity'] as const;
export type FollowedKind = (typeof followedKinds)[number];

export interface Changed {
  readonly kind: FollowedKind;
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  readonly url: string;
  /** ISO 8601, in UTC. */
  readonly changedAt: string;
}

/** The latest first; of one moment in the order of kinds and slugs, so that the same content gives the same list. */
export function listChanged(edition: Edition): Changed[] {
  const changed = followedKinds.flatMap((kind) =>
    edition.snapshot[kind].flatMap((record) => toChanged(edition, kind, record)),
  );
  return changed.toSorted(
    (a, b) =>
      compare(b.changedAt, a.changedAt) ||
      followedKinds.indexOf(a.kind) - followedKinds.indexOf(b.kind) ||
      compare(a.slug, b.slug),
  );
}

type Followed = Edition['snapshot'][FollowedKind][number];

function toChanged(edition: Edition, kind: FollowedKind, record: Followed): Changed[] {
  const changedAt = findChange(edition, kind, record.slug);
  if (!changedAt) return [];
  const words = pickWords<Readonly<Record<string, unknown>>>(edition, record.texts);
  return [
    {
      kind,
      slug: record.slug,
      title: String(words('title') ?? words('name')),
      summary: String(words('summary') ?? ''),
      url: findUrl(edition, kind, record.slug),
      changedAt,
    },
  ];
}

function findUrl(edition: Edition, kind: FollowedKind, slug: string): string {
  switch (kind) {
    case 'service':
      return toPageUrl(edition, `guide/${slug}/`);
    case 'office':
      return toPageUrl(edition, `bureaux/${slug}/`);
    case 'organisation':
      return toPageUrl(edition, `organismes/${slug}/`);
    case 'event':
      return toPageUrl(edition, `evenements/${slug}/`);
    case 'opportunity':
      return toPageUrl(edition, `investir/projets/${slug}/`);
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
