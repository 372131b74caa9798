import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** @param files  paths below the folder, and what is in them */
export async function writeFiles(
  files: Iterable<readonly [string, string | Uint8Array]>,
  folder: string,
): Promise<void> {
  const made = new Set<string>();
  for (const [path, content] of files) {
    const file = join(folder, path);
    const parent = dirname(file);
    if (!made.has(parent)) await mkdir(parent, { recursive: true });
    made.add(parent);
    await writeFile(file, content);
  }
}
