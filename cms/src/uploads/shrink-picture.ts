import { pictureLimit } from '@portal/content/schema';
import sharp, { type Sharp } from 'sharp';
import { queueTurn } from './queue-turn';

/** Sides of what is kept, in pixels: more than the widest page shows. */
export const longestSide = 2000;

/**
 * What is decoded at all, in points (width × height), read in the head of the file: about 300 MB of memory at most. JPEG
 * as telephones write it is made smaller while it is read, so that the largest pass; the others, and JPEG in several
 * passes, stand whole in memory (a progressive one of 108 million points took 790 MB).
 */
export const pointLimits = { telephone: 120_000_000, other: 40_000_000 } as const;

export const pictureEndings = { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp' } as const;
export type PictureType = keyof typeof pictureEndings;

const encode: Readonly<Record<PictureType, (picture: Sharp) => Sharp>> = {
  'image/jpeg': (picture) => picture.flatten({ background: '#fff' }).jpeg({ quality: 85, mozjpeg: true }),
  'image/png': (picture) => picture.png(),
  'image/webp': (picture) => picture.webp({ quality: 85 }),
};

/**
 * The picture made anew from its points: upright, small enough for a telephone, without the place and hour at which it
 * was taken or the small copy of itself that cameras hide in it. Of a moving one, the first picture.
 */
export async function shrinkPicture(content: Buffer, type: PictureType): Promise<Buffer | 'tooManyPoints' | 'broken'> {
  try {
    const { format, width, height, isProgressive } = await sharp(content, { limitInputPixels: false }).metadata();
    const limit = format === 'jpeg' && !isProgressive ? pointLimits.telephone : pointLimits.other;
    if (width * height > limit) return 'tooManyPoints';
    const picture = sharp(content, { limitInputPixels: limit, failOn: 'truncated', sequentialRead: true })
      .autoOrient()
      .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true });
    const made = await queueTurn(() => encode[type](picture).toBuffer());
    if (made.length <= pictureLimit) return made;
    // A photograph kept as PNG: replacing one that is online, it must not become what a build refuses.
    const half = sharp(made).resize({ width: longestSide / 2, height: longestSide / 2, fit: 'inside' });
    return await queueTurn(() => encode[type](half).toBuffer());
  } catch {
    // Whatever sharp says, it says of the file; the person can only save it again.
    return 'broken';
  }
}

/** Which of the three a picture is kept as: browsers of old telephones know no AVIF, and GIF is heavy. */
export function choosePictureType(mime: string): PictureType {
  if (mime === 'image/jpeg' || mime === 'image/png' || mime === 'image/webp') return mime;
  return mime === 'image/gif' ? 'image/png' : 'image/webp';
}
