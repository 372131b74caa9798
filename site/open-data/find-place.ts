import type { ContactPoint, Office, Position, Snapshot } from '@portal/content/schema';

/** An office without a place of its own is somewhere in its commune: the quality of the position says how near. */
export function findPlace(record: Office | ContactPoint, snapshot: Snapshot): Position | undefined {
  return record.position ?? snapshot.commune.find(({ slug }) => slug === record.commune)?.position;
}
