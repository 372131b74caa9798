import { documentLimit, recordingLimit } from '@portal/content/schema';
import { describe, expect, it } from 'vitest';
import { checkUpload, formatRefusal, imageLimit, type Refusal } from '../../cms/src/uploads/check-upload.ts';
import { listCodecs } from '../../cms/src/uploads/list-codecs.ts';
import messages from '../../cms/src/uploads/messages.json' with { type: 'json' };
import { html, makeMp3, makeMp4, makeOpus, png, svg } from '../portal/make-files.ts';

const readable = async () => true;
const unreadable = async () => false;
const pad = (head: Buffer, bytes: number) => Buffer.concat([head, Buffer.alloc(bytes - head.length)]);

describe('what may be uploaded', () => {
  it.each([
    ['MP3', makeMp3(), 'audio/mpeg', 'mp3'],
    ['MP3 with a title', Buffer.concat([Buffer.from('ID3\x03\0\0\0\0\0\0'), makeMp3()]), 'audio/mpeg', 'mp3'],
    ['AAC of an iPhone', makeMp4('M4A ', ['mp4a']), 'audio/mp4', 'm4a'],
    ['AAC of an Android phone, which calls itself a film', makeMp4('mp42', ['mp4a']), 'audio/mp4', 'm4a'],
    ['AAC in 3GP', makeMp4('3gp4', ['mp4a']), 'audio/mp4', 'm4a'],
    ['a picture', png, 'image/png', 'png'],
    ['a PDF', Buffer.from('%PDF-1.7\n'), 'application/pdf', 'pdf'],
  ])('%s', async (_name, content, mime, ending) => {
    expect(await checkUpload(content, readable)).toEqual({ mime, ending });
  });

  it.each([
    ['a page', html, 'other'],
    ['a drawing that may hold a program', svg, 'other'],
    ['nothing', Buffer.alloc(0), 'other'],
    ['a program that calls itself a document', Buffer.from('MZ\x90\0\x03'), 'other'],
    ['a PDF of more than 20 MB', pad(Buffer.from('%PDF-1.7\n'), documentLimit + 1), 'documentTooLarge'],
    ['a film', makeMp4('isom', ['avc1', 'mp4a']), 'other'],
    ['an MP4 file without a track', makeMp4('M4A ', []), 'other'],
    ['a voice message of WhatsApp', makeOpus(), 'otherSound'],
    ['Apple Lossless', makeMp4('M4A ', ['alac']), 'otherSound'],
    ['a voice note of an old telephone', makeMp4('3gp4', ['samr']), 'otherSound'],
    ['an MP3 of more than 8 MB', pad(makeMp3(), recordingLimit + 1), 'recordingTooLarge'],
    ['a picture of more than 10 MB', pad(png, imageLimit + 1), 'imageTooLarge'],
  ] as const)('not %s', async (_name, content, refusal) => {
    expect(await checkUpload(content, readable)).toEqual({ refusal });
  });

  it('not a picture that cannot be read', async () => {
    expect(await checkUpload(png.subarray(0, 30), unreadable)).toEqual({ refusal: 'unreadableImage' });
  });

  it('a recording at the limit itself', async () => {
    expect(await checkUpload(pad(makeMp3(), recordingLimit), readable)).toHaveProperty('mime', 'audio/mpeg');
  });

  it('says why in French and in Arabic', () => {
    for (const refusal of Object.keys(messages) as Refusal[]) {
      expect(formatRefusal(refusal)).toMatch(/^Fichier refusé : .+ — رُفض الملف: .+/u);
    }
  });
});

describe('listCodecs', () => {
  it('comes to an end, whatever the sizes of the boxes say', () => {
    const zero = Buffer.from('\0\0\0\x04moov', 'latin1');
    const huge = Buffer.from('\xff\xff\xff\xffmoov\0\0\0\x01trak', 'latin1');
    for (const content of [zero, huge, Buffer.alloc(7)]) expect(listCodecs(content)).toEqual([]);
  });

  it('does not climb down a staircase of boxes without end', () => {
    const stairs = Buffer.alloc(800_000);
    for (let at = 0; at < stairs.length; at += 8) {
      stairs.writeUInt32BE(stairs.length - at, at);
      stairs.write('moov', at + 4, 'latin1');
    }
    expect(listCodecs(stairs)).toEqual([]);
  });

  it('reads boxes with a long size and a last box without one', () => {
    const inner = makeMp4('isom', ['mp4a']).subarray(20);
    const long = Buffer.alloc(16);
    long.writeUInt32BE(1);
    long.write('free', 4, 'latin1');
    long.writeBigUInt64BE(16n, 8);
    expect(listCodecs(Buffer.concat([long, inner]))).toEqual(['mp4a']);
  });
});
