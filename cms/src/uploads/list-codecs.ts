const containers = new Set(['moov', 'trak', 'mdia', 'minf', 'stbl']);
const deepest = 5;

/**
 * The codec of each track of an MP4 file (ISO/IEC 14496-12): `mp4a` is AAC, `alac` Apple Lossless, `avc1` a film.
 * The name and the brand of the file do not tell: Android's recorders write sound alone as `video/mp4`.
 */
export function listCodecs(content: Buffer, depth = 0): string[] {
  const codecs: string[] = [];
  let at = 0;
  while (at + 8 <= content.length) {
    const { header, size } = readBoxSize(content, at);
    // A wrong size would be read again for ever.
    if (size < header) break;
    const type = content.toString('latin1', at + 4, at + 8);
    const body = content.subarray(at + header, at + size);
    if (type === 'stsd' && body.length >= 16) codecs.push(body.toString('latin1', 12, 16));
    else if (containers.has(type) && depth < deepest) codecs.push(...listCodecs(body, depth + 1));
    at += size;
  }
  return codecs;
}

function readBoxSize(content: Buffer, at: number): { header: number; size: number } {
  const size = content.readUInt32BE(at);
  if (size === 0) return { header: 8, size: content.length - at };
  if (size !== 1) return { header: 8, size };
  return { header: 16, size: at + 16 <= content.length ? Number(content.readBigUInt64BE(at + 8)) : 0 };
}
