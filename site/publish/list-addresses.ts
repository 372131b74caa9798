import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** Files whose names change with their content; nobody keeps their addresses. */
const unnamed = /^\/(?:_astro|pagefind|search|media|map)\//;

/** Addresses people may have kept: pages, and the feeds and calendars beside them. */
export async function listAddresses(site: string): Promise<Set<string>> {
  const entries = await readdir(site, { recursive: true, withFileTypes: true });
  return new Set(
    entries
      .filter((entry) => entry.isFile() && !/\.(?:br|gz)$/.test(entry.name))
      .map((entry) => `/${relative(site, join(entry.parentPath, entry.name)).replaceAll('\\', '/')}`)
      .filter((path) => !unnamed.test(path))
      .map((path) => path.replace(/\/index\.html$/, '/')),
  );
}
