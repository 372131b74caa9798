import { documentLimit, recordingLimit } from '@portal/content/schema';
import messages from './messages.json';
import { type Sniffed, sniffFile } from './sniff-file';

export type Refusal = keyof typeof messages;
export type Verdict = { readonly refusal: Refusal } | { readonly mime: string; readonly ending: string };

export const imageLimit = 10 * 1024 * 1024;

/**
 * Judges a file by what is in it: a name and a type are only what the sender claims.
 *
 * @param canRead  whether the library that makes the thumbnails can read the picture
 */
export async function checkUpload(content: Buffer, canRead: () => Promise<boolean>): Promise<Verdict> {
  const sniffed = await sniffFile(content);
  const refusal = await findRefusal(sniffed, content.length, canRead);
  if (refusal) return { refusal };
  return 'mime' in sniffed ? { mime: sniffed.mime, ending: sniffed.ending } : { refusal: 'other' };
}

async function findRefusal(
  { kind }: Sniffed,
  bytes: number,
  canRead: () => Promise<boolean>,
): Promise<Refusal | undefined> {
  if (kind === 'other') return 'other';
  if (kind === 'other-sound') return 'otherSound';
  if (kind === 'recording') return bytes > recordingLimit ? 'recordingTooLarge' : undefined;
  if (kind === 'document') return bytes > documentLimit ? 'documentTooLarge' : undefined;
  if (bytes > imageLimit) return 'imageTooLarge';
  return (await canRead()) ? undefined : 'unreadableImage';
}

/** In both languages of the offices: the server does not know which one the reader has chosen. */
export function formatRefusal(refusal: Refusal): string {
  return `${messages[refusal].fr} — ${messages[refusal].ar}`;
}
