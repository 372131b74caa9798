import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type ContentProblem,
  formatProblem,
  type Recording,
  recordingLimit,
  recordingTypes,
  type Snapshot,
} from '@portal/content/schema';
import { type CmsConnection, CmsError, type FetchedFile, fetchFile } from '../cms-client/index.ts';
import { listRecordings } from './list-recordings.ts';
import { hashMedia, type MediaFiles } from './media-files.ts';
import { writeFileAtomic } from './write-file-atomic.ts';

const recordingLimits = { bytes: recordingLimit, advice: 'shorten the recording' } as const;

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
): Promise<{ snapshot: Snapshot; files: MediaFiles }> {
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
    recording.url = `/media/${hashMedia(fetched.content).slice(0, 16)}.${recordingTypes[recording.mime]}`;
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
  return `${hashMedia(new URL(url, connection.url).href).slice(0, 32)}.${recordingTypes[mime]}`;
}

async function readOrFetch(file: string, { url }: Recording, connection: CmsConnection): Promise<FetchedFile> {
  const kept = await readFile(file).catch(() => undefined);
  if (kept) return { content: kept };
  const fetched = await fetchFile(url, recordingLimits, connection);
  if ('content' in fetched) await writeFileAtomic(file, fetched.content);
  return fetched;
}
