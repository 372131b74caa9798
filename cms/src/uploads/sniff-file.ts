import { documentTypes, isDocumentType, type RecordingType, recordingTypes } from '@portal/content/schema';
import { fileTypeFromBuffer } from 'file-type';
import { listCodecs } from './list-codecs';

/** What a file really is, by its bytes. */
export type Sniffed =
  | { readonly kind: 'recording' | 'image' | 'document'; readonly mime: string; readonly ending: string }
  | { readonly kind: 'otherSound' | 'heic' | 'drawing' | 'other' };

/** Not SVG: it may hold a program, and would run under the address of the CMS. */
const images: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/gif': 'gif',
  'image/avif': 'avif',
};

/** MP4 and its relatives of telephones. */
const boxed = /^(?:audio\/(?:mp4|x-m4a)|video\/(?:mp4|x-m4v|3gpp2?|quicktime))$/;

export async function sniffFile(content: Buffer): Promise<Sniffed> {
  const found = await fileTypeFromBuffer(content);
  if (!found || found.mime === 'application/xml') return { kind: isMarkup(content) ? 'drawing' : 'other' };
  const image = images[found.mime];
  if (image) return { kind: 'image', mime: found.mime, ending: image };
  // Of the MPEG layers, which share a name, browsers play the third.
  if (found.ext === 'mp3') return toRecording('audio/mpeg');
  if (boxed.test(found.mime)) return sniffBoxed(content);
  if (/^image\/hei[cf]/.test(found.mime)) return { kind: 'heic' };
  if (isDocumentType(found.mime)) return { kind: 'document', mime: found.mime, ending: documentTypes[found.mime] };
  return { kind: found.mime.startsWith('audio/') ? 'otherSound' : 'other' };
}

/** SVG and HTML have no mark of their own; what matters is that advice fits, for neither passes. */
function isMarkup(content: Buffer): boolean {
  return /<(?:svg|html|!doctype html|script)\b/i.test(content.toString('latin1', 0, 4096));
}

function sniffBoxed(content: Buffer): Sniffed {
  const codecs = listCodecs(content);
  if (codecs.length > 0 && codecs.every((codec) => codec === 'mp4a')) return toRecording('audio/mp4');
  return { kind: codecs.some((codec) => ['alac', 'samr', 'sawb'].includes(codec)) ? 'otherSound' : 'other' };
}

function toRecording(mime: RecordingType): Sniffed {
  return { kind: 'recording', mime, ending: recordingTypes[mime] };
}
