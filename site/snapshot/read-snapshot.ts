import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseSnapshot, type Snapshot } from '@portal/content/schema';
import { setFrenchSpaces } from '@portal/content/strings';
import { findReadings } from './readings.ts';
import { watchReads } from './watch-reads.ts';

const file = resolve(process.env['PORTAL_SNAPSHOT'] ?? '.portal/snapshot.json');

/**
 * The published content, pulled from Strapi before the build (site/publish). Pages never ask Strapi themselves:
 * a build is made from one consistent picture, and type checks need no running CMS.
 */
function readSnapshot(): Snapshot {
  const parsed = parseSnapshot(JSON.parse(readText()));
  return Object.fromEntries(
    Object.entries(parsed).map(([kind, records]) => [
      kind,
      records.map((record) => ({ ...record, texts: { ...record.texts, fr: setFrenchSpaces(record.texts.fr) } })),
    ]),
  ) as unknown as Snapshot;
}

function readText(): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new Error(`No content to build from: ${file} is missing. Run "npm run build", which pulls it from Strapi.`, {
      cause,
    });
  }
}

const content = readSnapshot();
const readings = findReadings();
readings?.hold(content);

export const snapshot: Snapshot = readings ? watchReads(content, readings.note) : content;
