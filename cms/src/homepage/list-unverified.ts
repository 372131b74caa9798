import { findToday, hoursSchema, type Unverified, verifiedKinds } from '@portal/content/schema';
import type { Core, UID } from '@strapi/strapi';
import { z } from 'zod';
import type { Reach } from '../accounts/find-reach';
import { type Drafts, findTitle } from '../translations/read-drafts';
import { subtractMonths } from './find-event-dates';

const checkSchema = z.looseObject({
  verifiedOn: z.iso.date().nullish(),
  hours: hoursSchema.pick({ confirmedOn: true }).loose().nullish(),
});

/** What visitors read and nobody has checked for so long; what was never checked comes first. */
export function listUnverified(
  drafts: readonly Drafts[],
  { months, isPublished }: { months: number; isPublished: (draft: Drafts) => boolean },
): Unverified[] {
  const limit = subtractMonths(findToday(), months);
  return drafts
    .filter(isPublished)
    .flatMap((draft): Unverified[] => {
      const kind = verifiedKinds.find((known) => known === draft.kind);
      const verifiedOn = findCheck(draft.texts.fr);
      if (!kind || (verifiedOn !== null && verifiedOn > limit)) return [];
      const { documentId, commune } = draft;
      return [{ kind, documentId, commune, title: findTitle(draft), verifiedOn }];
    })
    .toSorted((a, b) => (a.verifiedOn ?? '').localeCompare(b.verifiedOn ?? '') || compareKinds(a, b));
}

/** Offices first: they are where people go. */
function compareKinds(a: Unverified, b: Unverified): number {
  return verifiedKinds.indexOf(a.kind) - verifiedKinds.indexOf(b.kind);
}

/** Hours age by themselves: the older of the two days counts. */
function findCheck(row: unknown): string | null {
  const { verifiedOn, hours } = checkSchema.parse(row);
  if (!verifiedOn || !hours?.confirmedOn) return verifiedOn ?? null;
  return verifiedOn < hours.confirmedOn ? verifiedOn : hours.confirmedOn;
}

/** Documents of which visitors see the French. */
export async function listPublished(strapi: Core.Strapi, reach: Reach): Promise<Set<string>> {
  const kinds = verifiedKinds.filter((kind) => reach.kinds.includes(kind));
  const found = await Promise.all(
    kinds.map((kind) =>
      strapi.db
        .query(`api::${kind}.${kind}` as UID.ContentType)
        .findMany({ where: { publishedAt: { $notNull: true }, locale: 'fr' }, select: ['documentId'] }),
    ),
  );
  return new Set(found.flat().map(({ documentId }) => String(documentId)));
}
