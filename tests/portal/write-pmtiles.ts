/** Protocol buffers and PMTiles write numbers seven bits at a time. */
function toVarint(value: number): number[] {
  return value < 128 ? [value] : [(value & 127) | 128, ...toVarint(Math.floor(value / 128))];
}

const message = (field: number, bytes: readonly number[]) => [(field << 3) | 2, ...toVarint(bytes.length), ...bytes];
const number = (field: number, value: number) => [field << 3, ...toVarint(value)];

/** A vector tile that is land from edge to edge (https://github.com/mapbox/vector-tile-spec). */
function makeTile(): number[] {
  const moveTo = 9;
  const threeLines = 26;
  const close = 15;
  const path = [moveTo, 0, 0, threeLines, 8192, 0, 0, 8192, 8191, 0, close].flatMap(toVarint);
  const feature = [...number(3, 3), ...message(4, path)];
  const layer = [
    ...message(1, [...Buffer.from('earth')]),
    ...message(2, feature),
    ...number(5, 4096),
    ...number(15, 2),
  ];
  return message(3, layer);
}

/** The smallest file an operator could have: the same tile at every place, zooms 0 to 8. */
export function makePmtiles(): Buffer {
  const tile = makeTile();
  const maxZoom = 8;
  const places = (4 ** (maxZoom + 1) - 1) / 3;
  const directory = [1, 0, places, tile.length, 1].flatMap(toVarint);
  const metadata = Buffer.from('{}');
  const header = Buffer.alloc(127);
  header.write('PMTiles');
  header[7] = 3;
  const start = header.length + directory.length;
  const sizes = [
    [header.length, directory.length],
    [start, metadata.length],
    [0, 0],
    [start + metadata.length, tile.length],
    [places, 1],
  ].flat();
  for (const [index, value] of [...sizes, 1].entries()) header.writeBigUInt64LE(BigInt(value), 8 + index * 8);
  const [uncompressed, vector] = [1, 1];
  header.set([1, uncompressed, uncompressed, vector, 0, maxZoom], 96);
  for (const [index, degrees] of [-180, -85, 180, 85].entries()) header.writeInt32LE(degrees * 1e7, 102 + index * 4);
  return Buffer.concat([header, Buffer.from(directory), metadata, Buffer.from(tile)]);
}
