import { readFileSync } from 'node:fs';
import { readdir, writeFile } from 'node:fs/promises';
import { extname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { linkFile } from './link-file.ts';

const compress = { br: promisify(brotliCompress), gz: promisify(gzip) };
const textTypes = new Set(
  '.html .css .js .mjs .json .svg .xml .atom .txt .webmanifest .ics .csv .map .geojson .topojson'.split(' '),
);
/** Smaller files do not leave in fewer packets when compressed. */
const leastBytes = 400;
/** The best quality costs three times the time of the next: only where it is quick anyway. */
const largestForBestBytes = 64_000;
/** Larger ones, and the open data that no page waits for: an edit should not wait for them either. */
const largestForGoodBytes = 256_000;
const openData = /^(?:hsds|data)\//;

/**
 * Writes a `.br` and a `.gz` beside every text file, so that the server never compresses while a visitor waits.
 *
 * @param before  the release that is online: what has not changed since keeps its compressed copies and its time,
 *   and with that its ETag, so that a visitor's browser does not load it again
 */
export async function precompress(site: string, before?: string): Promise<{ compressed: number; kept: number }> {
  const entries = await readdir(site, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const queue = files.values();
  const count = { compressed: 0, kept: 0 };
  const work = async () => {
    for (const file of queue) {
      // Read and compared without waiting (see linkFile): most files are as they were.
      const content = readFileSync(file);
      const isText = textTypes.has(extname(file)) && content.length >= leastBytes;
      if (before && keepUnchanged(file, content, join(before, relative(site, file)), isText)) count.kept += 1;
      else if (isText) {
        await compressFile(file, content, chooseQuality(relative(site, file), content.length));
        count.compressed += 1;
      }
    }
  };
  await Promise.all(Array.from({ length: 4 }, work));
  return count;
}

function keepUnchanged(file: string, content: Buffer, old: string, isText: boolean): boolean {
  try {
    if (!content.equals(readFileSync(old))) return false;
    for (const suffix of isText ? ['.br', '.gz', ''] : ['']) linkFile(old + suffix, file + suffix);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw error;
  }
}

async function compressFile(file: string, content: Buffer, quality: number): Promise<void> {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  };
  await writeFile(`${file}.br`, await compress.br(content, { params }));
  await writeFile(`${file}.gz`, await compress.gz(content, { level: 9 }));
}

/** The open data are 1,500 files: at the best quality they take 20 times as long and become a tenth smaller. */
function chooseQuality(path: string, bytes: number): number {
  if (openData.test(path.replaceAll('\\', '/'))) return 6;
  if (bytes <= largestForBestBytes) return 11;
  return bytes <= largestForGoodBytes ? 10 : 7;
}
