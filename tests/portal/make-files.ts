import { crc32 } from 'node:zlib';

/** Small files that are what they say, made byte by byte: no sample of anybody's voice belongs in a repository. */

/** Silence: frames of MPEG 1 layer III at 32 kbit/s, 44.1 kHz, mono, 26 ms each. */
export function makeMp3(frames = 40): Buffer {
  const frame = Buffer.alloc(Math.floor((144 * 32_000) / 44_100));
  frame.set([0xff, 0xfb, 0x10, 0xc0]);
  return Buffer.concat(Array.from({ length: frames }, () => frame));
}

/** The head of an MP4 file with one track for each codec. */
export function makeMp4(brand: string, codecs: readonly string[]): Buffer {
  const tracks = codecs.map((codec) => {
    const entry = makeBox(codec, Buffer.alloc(28));
    const descriptions = makeBox('stsd', Buffer.concat([Buffer.from([0, 0, 0, 0, 0, 0, 0, 1]), entry]));
    return ['stbl', 'minf', 'mdia', 'trak'].reduce((inner, type) => makeBox(type, inner), descriptions);
  });
  const type = makeBox('ftyp', Buffer.from(`${brand}\0\0\0\0isom`));
  return Buffer.concat([type, makeBox('moov', Buffer.concat(tracks)), makeBox('mdat', Buffer.alloc(16))]);
}

function makeBox(type: string, body: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(8 + body.length);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, body]);
}

/** The head of an Ogg Opus file: what WhatsApp makes of a voice message. */
export function makeOpus(): Buffer {
  const page = Buffer.alloc(28);
  page.write('OggS');
  page[26] = 1;
  page[27] = 19;
  return Buffer.concat([page, Buffer.from('OpusHead'), Buffer.alloc(11)]);
}

/** One grey point. */
export const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

export const html = Buffer.from('<!doctype html><script>alert(document.cookie)</script>');
export const svg = Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>');

/** The head of a photograph as iPhones write them. */
export function makeHeic(): Buffer {
  return Buffer.concat([makeBox('ftyp', Buffer.from('heic\0\0\0\0mif1heic')), makeBox('mdat', Buffer.alloc(16))]);
}

/** A PNG file that says it has so many points, and is not longer for it. */
export function pngOfSize(width: number, height: number): Buffer {
  const head = Buffer.alloc(17);
  head.write('IHDR');
  head.writeUInt32BE(width, 4);
  head.writeUInt32BE(height, 8);
  head.set([8, 2], 12);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(head));
  const length = Buffer.from([0, 0, 0, 13]);
  return Buffer.concat([png.subarray(0, 8), length, head, sum, png.subarray(33)]);
}
