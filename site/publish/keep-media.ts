import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type ContentProblem,
  documentLimit,
  documentTypes,
  formatProblem,
  recordingLimit,
  recordingTypes,
  type Snapshot,
} from '@portal/content/schema';
import { type CmsConnection, CmsError, type FetchedFile, type FileLimit, fetchFile } from '../cms-client/index.ts';
import { listMedia, type PlacedFile, type TextFile } from './list-media.ts';
import { hashMedia, type MediaFiles } from './media-files.ts';
import { writeFileAtomic } from './write-file-atomic.ts';

const limits: Readonly<Record<TextFile, FileLimit>> = {
  recording: { bytes: recordingLimit, advice: 'shorten the recording' },
  document: { bytes: documentLimit, advice: 'save the document with smaller pictures' },
};

const endings: Readonly<Record<string, string>> = { ...recordingTypes, ...documentTypes };

interface KeptMedia {
  readonly snapshot: Snapshot;
  readonly files: MediaFiles;
}

/** @throws CmsError with every recording that cannot be had */
export function keepRecordings(pulled: Snapshot, connection: CmsConnection, folder: string): Promise<KeptMedia> {
  return keepMedia('recording', pulled, connection, folder);
}

/** @throws CmsError with every document that cannot be had */
export function keepDocuments(pulled: Snapshot, connection: CmsConnection, folder: string): Promise<KeptMedia> {
  return keepMedia('document', pulled, connection, folder);
}

/**
 * Brings the files of the texts to this machine, unless they came with an earlier build, and gives them their
 * address on the site: visitors never meet Strapi, and a file that is replaced gets another address.
 */
async function keepMedia(
  file: TextFile,
  pulled: Snapshot,
  connection: CmsConnection,
  folder: string,
): Promise<KeptMedia> {
  const snapshot = structuredClone(pulled);
  const files = new Map<string, string>();
  const records: ContentProblem[] = [];
  for (const { kind, slug, field, media } of listMedia(snapshot, file)) {
    const kept = join(folder, nameKept(media, connection));
    const fetched = await readOrFetch(kept, media, limits[file], connection);
    if ('problem' in fetched) {
      const where = `${connection.url}/admin/content-manager/collection-types/api::${kind}.${kind}`;
      records.push({ kind, slug, where, field, message: fetched.problem });
      continue;
    }
    media.url = `/media/${hashMedia(fetched.content).slice(0, 16)}.${endings[media.mime]}`;
    media.bytes = fetched.content.length;
    files.set(media.url, kept);
  }
  if (records.length > 0)
    throw new CmsError(
      records.map((problem) => formatProblem(problem).trim()),
      { records },
    );
  return { snapshot, files };
}

/** By its address and the day it was changed there: the same name means the same bytes. */
function nameKept({ url, mime }: PlacedFile['media'], connection: CmsConnection): string {
  return `${hashMedia(new URL(url, connection.url).href).slice(0, 32)}.${endings[mime]}`;
}

async function readOrFetch(
  file: string,
  { url }: PlacedFile['media'],
  limit: FileLimit,
  connection: CmsConnection,
): Promise<FetchedFile> {
  const kept = await readFile(file).catch(() => undefined);
  if (kept) return { content: kept };
  const fetched = await fetchFile(url, limit, connection);
  if ('content' in fetched) await writeFileAtomic(file, fetched.content);
  return fetched;
}
