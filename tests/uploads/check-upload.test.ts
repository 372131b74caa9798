import { documentLimit, pictureLimit, recordingLimit } from '@portal/content/schema';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { checkUpload, imageLimit } from '../../cms/src/uploads/check-upload.ts';
import { listCodecs } from '../../cms/src/uploads/list-codecs.ts';
import messages from '../../cms/src/uploads/messages.json' with { type: 'json' };
import { longestSide } from '../../cms/src/uploads/shrink-picture.ts';
import { html, makeHeic, makeMp3, makeMp4, makeOpus, png, pngOfSize, svg } from '../portal/make-files.ts';
import { findTraces, makePhotograph } from '../portal/make-photograph.ts';

const pad = (head: Buffer, bytes: number) => Buffer.concat([head, Buffer.alloc(bytes - head.length)]);
const pdf = Buffer.from('%PDF-1.7\n');

describe('what may be uploaded', () => {
  it.each([
    ['MP3', makeMp3(), 'audio/mpeg', 'mp3'],
    ['MP3 with a title', Buffer.concat([Buffer.from('ID3\x03\0\0\0\0\0\0'), makeMp3()]), 'audio/mpeg', 'mp3'],
    ['AAC of an iPhone', makeMp4('M4A ', ['mp4a']), 'audio/mp4', 'm4a'],
    ['AAC of an Android phone, which calls itself a film', makeMp4('mp42', ['mp4a']), 'audio/mp4', 'm4a'],
    ['AAC in 3GP', makeMp4('3gp4', ['mp4a']), 'audio/mp4', 'm4a'],
    ['a picture', png, 'image/png', 'png'],
    ['a PDF', pdf, 'application/pdf', 'pdf'],
  ])('%s', async (_name, content, mime, ending) => {
    expect(await checkUpload(content)).toMatchObject({ mime, ending });
  });

  it('not a document under the name of a picture or a sound', async () => {
    for (const claimed of ['jpg', 'PNG', 'mp3'])
      expect(await checkUpload(pdf, undefined, claimed)).toEqual({ refusal: 'documentNamedOtherwise' });
    expect(await checkUpload(pdf, undefined, 'pdf')).toMatchObject({ ending: 'pdf' });
  });

  it.each([
    ['text', Buffer.from('Bonjour'), 'other'],
    ['a page', html, 'drawing'],
    ['a drawing that may hold a program', svg, 'drawing'],
    ['nothing', Buffer.alloc(0), 'empty'],
    ['a PDF of more than 20 MB', Buffer.concat([pdf, Buffer.alloc(documentLimit)]), 'documentTooLarge'],
    ['a program that calls itself a document', Buffer.from('MZ\x90\0\x03'), 'other'],
    ['a photograph of an iPhone', makeHeic(), 'heic'],
    ['a film', makeMp4('isom', ['avc1', 'mp4a']), 'other'],
    ['an MP4 file without a track', makeMp4('M4A ', []), 'other'],
    ['a voice message of WhatsApp', makeOpus(), 'otherSound'],
    ['Apple Lossless', makeMp4('M4A ', ['alac']), 'otherSound'],
    ['a voice note of an old telephone', makeMp4('3gp4', ['samr']), 'otherSound'],
    ['an MP3 of more than 8 MB', pad(makeMp3(), recordingLimit + 1), 'recordingTooLarge'],
    ['a picture of more than 48 MB', pad(png, imageLimit + 1), 'imageTooLarge'],
    ['a picture that cannot be read', png.subarray(0, 40), 'unreadableImage'],
    ['a small file that unfolds to gigabytes', pngOfSize(50_000, 50_000), 'tooManyPoints'],
  ] as const)('not %s', async (_name, content, refusal) => {
    expect(await checkUpload(content)).toEqual({ refusal });
  });

  it('a recording at the limit itself', async () => {
    expect(await checkUpload(pad(makeMp3(), recordingLimit))).toHaveProperty('mime', 'audio/mpeg');
  });

  it('a PNG that stays too heavy for a page is made smaller once more', async () => {
    const noise = { type: 'gaussian', mean: 128, sigma: 80 } as const;
    const heavy = await sharp({ create: { width: 2100, height: 2100, channels: 4, background: '#fff8', noise } })
      .png()
      .toBuffer();
    const verdict = await checkUpload(heavy, 'png');
    const content = 'content' in verdict ? verdict.content : undefined;
    expect(heavy.length).toBeGreaterThan(pictureLimit);
    expect(content?.length).toBeLessThan(pictureLimit);
    expect(await sharp(content).metadata()).toMatchObject({ format: 'png', width: 1000, height: 1000 });
  });

  it('only what ends like the file whose place it takes', async () => {
    expect(await checkUpload(png, 'jpg')).toMatchObject({ mime: 'image/jpeg', ending: 'jpg' });
    expect(await checkUpload(png, 'mp3')).toEqual({ refusal: 'otherKind' });
    expect(await checkUpload(makeMp3(), 'jpg')).toEqual({ refusal: 'otherKind' });
  });

  it('says what to do in each language of the editors', () => {
    const beginnings = { fr: 'Fichier refusé : ', ar: 'رُفض الملف: ', en: 'File refused: ' };
    for (const sentences of Object.values(messages)) {
      for (const [language, beginning] of Object.entries(beginnings)) {
        expect(sentences[language as keyof typeof beginnings].startsWith(beginning)).toBe(true);
      }
    }
  });
});

describe('what is kept of a picture', () => {
  const keep = async (content: Buffer) => {
    const verdict = await checkUpload(content);
    return 'content' in verdict && verdict.content ? verdict.content : Buffer.alloc(0);
  };

  it.each(['jpeg', 'png', 'webp'] as const)('nothing of where, when and by whom it was taken (%s)', async (format) => {
    const photograph = await makePhotograph({ format });
    expect(findTraces(photograph)).not.toEqual([]);
    const kept = await keep(photograph);
    expect(findTraces(kept)).toEqual([]);
    const { exif, xmp, icc, iptc, orientation } = await sharp(kept).metadata();
    expect([exif, xmp, icc, iptc, orientation]).toEqual([undefined, undefined, undefined, undefined, undefined]);
  });

  it('it stands upright and is small enough for a telephone', async () => {
    const photograph = await makePhotograph({ width: 4000, height: 3000, orientation: 6 });
    const { width, height } = await sharp(await keep(photograph)).metadata();
    expect([width, height]).toEqual([(longestSide * 3) / 4, longestSide]);
  });

  it('one picture of a moving one', async () => {
    const frames = Buffer.concat([0, 255].map((grey) => Buffer.alloc(8 * 8 * 3, grey)));
    const moving = await sharp(frames, { raw: { width: 8, height: 16, channels: 3, pageHeight: 8 } })
      .gif()
      .toBuffer();
    expect((await sharp(moving).metadata()).pages).toBe(2);
    const { pages = 1, format } = await sharp(await keep(moving)).metadata();
    expect([pages, format]).toEqual([1, 'png']);
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
