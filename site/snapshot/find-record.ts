import type { Kind, Snapshot } from '@portal/content/schema';
import { snapshot } from './read-snapshot.ts';
import { findReadings } from './readings.ts';

function mapBySlug() {
  return Object.fromEntries(
    (Object.keys(snapshot) as Kind[]).map((kind) => [
      kind,
      new Map(snapshot[kind].map((record) => [record.slug, record])),
    ]),
  ) as unknown as { [K in Kind]: Map<string, Snapshot[K][number]> };
}

// Every page looks records up here: a new event is no reason to make anew those that never ask for events.
const bySlug = findReadings()?.unnoticed(mapBySlug) ?? mapBySlug();

export function findRecord<K extends Kind>(kind: K, slug: string): Snapshot[K][number] {
  const record = bySlug[kind].get(slug);
  if (!record) throw new Error(`The page needs the ${kind} "${slug}", which is not in the published content.`);
  return record;
}
