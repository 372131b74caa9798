import { type Kind, recordTypes } from '@portal/content/schema';

/** The least number of records of a kind with which the site may go online. */
export type Floors = Partial<Record<Kind, number>>;

export type Counts = Partial<Record<Kind, number>>;

/** Below this share of what is online, something has been lost rather than tidied up. */
const keptShare = 0.8;
/** A short list may well lose a fifth: two of six events that are over. */
const shortList = 10;

/**
 * @param counts  documents of each kind; a kind that could not be read is absent and already reported
 * @param online  those of the site that is online, if there is one
 */
export function checkCounts(counts: Counts, floors: Floors, online: Counts = {}): string[] {
  return (Object.keys(recordTypes) as Kind[]).flatMap((kind) => {
    const { plural } = recordTypes[kind];
    const count = counts[kind];
    if (count === undefined) return [];
    const floor = floors[kind] ?? 0;
    const before = online[kind] ?? 0;
    if (count < floor) {
      return [
        `only ${count} ${plural} are published, at least ${floor} are expected: publish them in Strapi, or lower PORTAL_FLOORS.`,
      ];
    }
    if (before >= shortList && count < before * keptShare) {
      return [
        `only ${count} of the ${before} ${plural} that are online would remain: if this is meant, build with \`npm run build -- --accept-fewer\`.`,
      ];
    }
    return [];
  });
}
