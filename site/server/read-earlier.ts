import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.mp3': 'audio/mpeg',
  '.m4a': 'audio/mp4',
};

/**
 * A file whose name holds a hash of what is in it, from a release that was online before: the page of a visitor who came
 * a minute ago still asks for the parts of its own search index.
 *
 * @param folders  sites of earlier releases, the newest first; some may have been removed meanwhile
 */
export async function readEarlier(
  folders: readonly string[],
  path: string,
): Promise<{ content: Buffer; type: string } | undefined> {
  for (const folder of folders) {
    const file = join(folder, path);
    const content = existsSync(file) ? await readFile(file).catch(() => undefined) : undefined;
    if (content) return { content, type: types[extname(path)] ?? 'application/octet-stream' };
  }
  return undefined;
}
