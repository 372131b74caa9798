import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ContentProblem, formatProblem, type Picture, pictureLimit, type Snapshot } from '@portal/content/schema';
import sharp from 'sharp';
import { type CmsConnection, CmsError, fetchFile } from '../cms-client/index.ts';
import { hashMedia, type MediaFiles } from './media-files.ts';
import { writeFileAtomic } from './write-file-atomic.ts';

/** Twice the width of a phone's column. */
const width = 800;
const quality = 62;
/** A small file can unfold into gigabytes. */
const limitInputPixels = 60_000_000;
const limit = { bytes: pictureLimit, advice: 'make the picture smaller' } as const;

interface SmallPicture {
  readonly content: Buffer;
  readonly width: number;
  readonly height: number;
}

/**
 * Brings the pictures of events to this machine and makes them anew: small enough for a bad network, and without what
 * a telephone writes into them (place, owner, time). Visitors get them from the release, never from Strapi.
 *
 * @throws CmsError with every picture that cannot be had or read
 */
export async function keepPictures(
  pulled: Snapshot,
  connection: CmsConnection,
  folder: string,
): Promise<{ snapshot: Snapshot; files: MediaFiles }> {
  const snapshot = structuredClone(pulled);
  const files = new Map<string, string>();
  const records: ContentProblem[] = [];
  for (const { slug, pictures = [] } of snapshot.event) {
    for (const [index, picture] of pictures.entries()) {
      const file = join(folder, `${hashMedia(new URL(picture.url, connection.url).href).slice(0, 32)}.webp`);
      const made = await readOrMake(file, picture, connection);
      if ('problem' in made) {
        const where = `${connection.url}/admin/content-manager/collection-types/api::event.event`;
        records.push({ kind: 'event', slug, where, field: `pictures.${index}`, message: made.problem });
        continue;
      }
      toKept(picture, made);
      files.set(picture.url, file);
    }
  }
  if (records.length > 0)
    throw new CmsError(
      records.map((problem) => formatProblem(problem).trim()),
      { records },
    );
  return { snapshot, files };
}

function toKept(picture: Picture, { content, ...size }: SmallPicture): void {
  const url = `/media/${hashMedia(content).slice(0, 16)}.webp`;
  Object.assign(picture, { url, mime: 'image/webp', bytes: content.length, ...size } satisfies Picture);
}

async function readOrMake(
  file: string,
  { url }: Picture,
  connection: CmsConnection,
): Promise<SmallPicture | { readonly problem: string }> {
  const kept = await readFile(file).catch(() => undefined);
  if (kept) {
    const { width: keptWidth, height } = await sharp(kept).metadata();
    return { content: kept, width: keptWidth, height };
  }
  const fetched = await fetchFile(url, limit, connection);
  if ('problem' in fetched) return fetched;
  const made = await makeSmall(fetched.content);
  if ('content' in made) await writeFileAtomic(file, made.content);
  return made;
}

/** sharp leaves out all metadata; the turn of the camera is applied first. */
async function makeSmall(content: Buffer): Promise<SmallPicture | { readonly problem: string }> {
  try {
    const { data, info } = await sharp(content, { limitInputPixels })
      .autoOrient()
      .resize({ width, withoutEnlargement: true })
      .webp({ quality })
      .toBuffer({ resolveWithObject: true });
    return { content: data, width: info.width, height: info.height };
  } catch {
    return { problem: 'cannot be read: save the picture again as JPEG or PNG, at most 60 million pixels' };
  }
}
