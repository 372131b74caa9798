import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { isOwnFile, type TileSource } from '../features/map/tile-source.ts';
import { PublishError } from './publish-error.ts';

/** @throws PublishError when the operator's file of tiles is not in `public`, or is something else */
export async function checkTiles(project: string, tiles: TileSource | undefined): Promise<void> {
  if (!tiles || !isOwnFile(tiles)) return;
  const path = join('public', tiles.url);
  const start = await readStart(join(project, path), 8).catch(() => {
    throw new PublishError(`MAP_TILES=${tiles.url} names the file ${path}, which cannot be read: put it there.`);
  });
  // https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md
  if (start.toString('latin1', 0, 7) !== 'PMTiles' || start[7] !== 3)
    throw new PublishError(`MAP_TILES=${tiles.url}: ${path} is not a PMTiles file of version 3.`);
}

async function readStart(path: string, bytes: number): Promise<Buffer> {
  await using file = await open(path);
  const { buffer } = await file.read(Buffer.alloc(bytes), 0, bytes, 0);
  return buffer;
}
