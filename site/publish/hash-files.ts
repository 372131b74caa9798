import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';

interface HashOptions {
  /** Relative paths that do not count. */
  readonly ignore?: RegExp;
  /** Settings that change the result as a file would. */
  readonly also?: readonly string[];
}

/** One hash over the names and contents of files and folders; a path that does not exist counts as empty. */
export async function hashFiles(root: string, paths: readonly string[], options: HashOptions = {}): Promise<string> {
  const hash = createHash('sha256');
  const files = (await Promise.all(paths.map((path) => listFiles(join(root, path))))).flat().sort();
  for (const file of files) {
    const name = relative(root, file).replaceAll('\\', '/');
    if (options.ignore?.test(name)) continue;
    const content = await readFile(file);
    hash.update(`${name}\0${content.length}\0`).update(content);
  }
  for (const text of options.also ?? []) hash.update(`\0${text}`);
  return hash.digest('hex');
}

async function listFiles(path: string): Promise<string[]> {
  const found = await stat(path).catch(() => undefined);
  if (!found) return [];
  if (found.isFile()) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
