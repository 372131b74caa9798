import { createHash } from 'node:crypto';
import { copyFile, link, mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import {
  type ContentProblem,
  formatProblem,
  type Recording,
  recordingTypes,
  type Snapshot,
} from '@portal/content/schema';
import { type CmsConnection, CmsError, type FetchedRecording, fetchRecording } from '../cms-client/index.ts';
import { listRecordings } from './list-recordings.ts';
import { writeFileAtomic } from './write-file-atomic.ts';

/** Where each recording lies on this machine, by its address on the site (`/media/<hash>.mp3`). */
export type RecordingFiles = ReadonlyMap<string, string>;

/**
 * Brings the recordings of the content to this machine, unless they came with an earlier build, and gives them their
 * address on the site: visitors never meet Strapi, and a recording that is replaced gets another address.
 *
 * @throws CmsError with every recording that cannot be had
 */
export async function keepRecordings(
  pulled: Snapshot,
  connection: CmsConnection,
  folder: string,
): Promise<{ snapshot: Snapshot; files: RecordingFiles }> {
  const snapshot = structuredClone(pulled);
  const files = new Map<string, string>();
  const records: ContentProblem[] = [];
  for (const { kind, slug, field, recording } of listRecordings(snapshot)) {
    const file = join(folder, nameKept(recording, connection));
    const fetched = await readOrFetch(file, recording, connection);
    if ('problem' in fetched) {
      const where = `${connection.url}/admin/content-manager/collection-types/api::${kind}.${kind}`;
      records.push({ kind, slug, where, field, message: fetched.problem });
      continue;
    }
    recording.url = `/media/${hash(fetched.content).slice(0, 16)}.${recordingTypes[recording.mime]}`;
    recording.bytes = fetched.content.length;
    files.set(recording.url, file);
  }
  if (records.length > 0)
    throw new CmsError(
      records.map((problem) => formatProblem(problem).trim()),
      { records },
    );
  return { snapshot, files };
}

/** By its address and the day it was changed there: the same name means the same bytes. */
function nameKept({ url, mime }: Recording, connection: CmsConnection): string {
  return `${hash(new URL(url, connection.url).href).slice(0, 32)}.${recordingTypes[mime]}`;
}

async function readOrFetch(file: string, { url }: Recording, connection: CmsConnection): Promise<FetchedRecording> {
  const kept = await readFile(file).catch(() => undefined);
  if (kept) return { content: kept };
  const fetched = await fetchRecording(url, connection);
  if ('content' in fetched) await writeFileAtomic(file, fetched.content);
  return fetched;
}

export async function placeRecordings(files: RecordingFiles, site: string): Promise<void> {
  if (files.size > 0) await mkdir(join(site, 'media'), { recursive: true });
  // A link takes no room; some shared folders know none.
  for (const [url, file] of files) await link(file, join(site, url)).catch(() => copyFile(file, join(site, url)));
}

export async function removeOldRecordings(folder: string, files: RecordingFiles): Promise<void> {
  const kept = new Set([...files.values()].map((file) => basename(file)));
  const names = await readdir(folder).catch(() => []);
  await Promise.all(names.filter((name) => !kept.has(name)).map((name) => rm(join(folder, name), { force: true })));
}

function hash(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
