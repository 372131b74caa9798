import { readFile, rename, writeFile } from 'node:fs/promises';
import sharp from 'sharp';
import { type PictureType, shrinkPicture } from './shrink-picture';

export interface CleanedPicture {
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
}

const types: Readonly<Record<string, PictureType>> = { jpeg: 'image/jpeg', png: 'image/png', webp: 'image/webp' };

/**
 * Takes out of a picture on the disk what a camera wrote into it, at the same address and in the same format.
 *
 * @returns nothing when there was nothing to take out, or the file is gone or no picture that we make
 */
export async function cleanPicture(path: string): Promise<CleanedPicture | undefined> {
  const content = await readFile(path).catch(() => undefined);
  const metadata =
    content &&
    (await sharp(content, { limitInputPixels: false })
      .metadata()
      .catch(() => undefined));
  if (!content || !(metadata?.exif || metadata?.xmp || metadata?.iptc)) return undefined;
  const type = types[metadata.format];
  const made = type && (await shrinkPicture(content, type));
  if (!Buffer.isBuffer(made)) return undefined;
  // Never half a picture: somebody may be loading it.
  await writeFile(`${path}.new`, made);
  await rename(`${path}.new`, path);
  const { width, height } = await sharp(made).metadata();
  return { width, height, bytes: made.length };
}
