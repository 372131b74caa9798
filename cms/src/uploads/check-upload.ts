import { documentLimit, recordingLimit } from '@portal/content/schema';
import type { Refusal } from './say';
import { choosePictureType, type PictureType, pictureEndings, shrinkPicture } from './shrink-picture';
import { sniffFile } from './sniff-file';

export interface Accepted {
  readonly mime: string;
  readonly ending: string;
  /** What is stored instead of what was sent. */
  readonly content?: Buffer;
}
export type Verdict = { readonly refusal: Refusal } | Accepted;

/** In bytes: the heaviest photograph of a telephone is smaller. */
export const imageLimit = 48 * 1024 * 1024;

/**
 * Judges a file by what is in it: a name and a type are only what the sender claims.
 *
 * @param replaced  ending of the file whose place it takes; its address, known to visitors, ends in it
 * @param claimed  ending of the name it was sent under: a PDF called `photo.jpg` was meant as a photograph
 */
export async function checkUpload(content: Buffer, replaced?: string, claimed?: string): Promise<Verdict> {
  if (content.length === 0) return { refusal: 'empty' };
  const sniffed = await sniffFile(content);
  switch (sniffed.kind) {
    case 'image':
      return checkPicture(content, sniffed.mime, replaced);
    case 'recording':
      if (content.length > recordingLimit) return { refusal: 'recordingTooLarge' };
      if (replaced !== undefined && replaced !== sniffed.ending) return { refusal: 'otherKind' };
      return { mime: sniffed.mime, ending: sniffed.ending };
    case 'document':
      if (claimed && /^(?:jpe?g|png|webp|gif|avif|heic|mp3|m4a)$/i.test(claimed))
        return { refusal: 'documentNamedOtherwise' };
      if (content.length > documentLimit) return { refusal: 'documentTooLarge' };
      if (replaced !== undefined && replaced !== sniffed.ending) return { refusal: 'otherKind' };
      return { mime: sniffed.mime, ending: sniffed.ending };
    default:
      return { refusal: sniffed.kind };
  }
}

async function checkPicture(content: Buffer, mime: string, replaced?: string): Promise<Verdict> {
  if (content.length > imageLimit) return { refusal: 'imageTooLarge' };
  const type = replaced === undefined ? choosePictureType(mime) : findPictureType(replaced);
  if (!type) return { refusal: 'otherKind' };
  const made = await shrinkPicture(content, type);
  if (made === 'tooManyPoints') return { refusal: 'tooManyPoints' };
  if (made === 'broken') return { refusal: 'unreadableImage' };
  return { mime: type, ending: pictureEndings[type], content: made };
}

function findPictureType(ending: string): PictureType | undefined {
  const types = Object.keys(pictureEndings) as PictureType[];
  return types.find((type) => pictureEndings[type] === ending);
}
