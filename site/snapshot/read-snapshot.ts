import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Kind, recordTypes, type Snapshot } from '@portal/content/schema';
import { z } from 'zod';
import { setFrenchSpaces } from '../i18n/set-french-spaces.ts';

const file = resolve(process.env['PORTAL_SNAPSHOT'] ?? '.portal/snapshot.json');

/**
 * The published content, pulled from Strapi before the build (site/publish). Pages never ask Strapi themselves:
 * a build is made from one consistent picture, and type checks need no running CMS.
 */
function readSnapshot(): Snapshot {
  const shape = Object.fromEntries(
    (Object.keys(recordTypes) as Kind[]).map((kind) => [kind, z.array(recordTypes[kind].schema)]),
  );
  const parsed = z.object(shape).parse(JSON.parse(readText())) as unknown as Snapshot;
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

export const snapshot: Snapshot = readSnapshot();
