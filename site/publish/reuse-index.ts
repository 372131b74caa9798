import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { EarlierIndex, IndexDigests } from './index-records.ts';
import { linkFile } from './link-file.ts';

/** What Pagefind's script reads first; each language has files of its own behind it. */
const entrySchema = z.looseObject({
  version: z.string(),
  languages: z.record(z.string(), z.looseObject({ hash: z.string(), wasm: z.string().nullable() })),
});
type Entry = z.infer<typeof entrySchema>;

/** Languages whose index of the earlier release is that of the new one. */
export async function listKeptLanguages({ site, digests }: EarlierIndex, now: IndexDigests): Promise<string[]> {
  const entry = await readEntry(site);
  if (!entry) return [];
  return Object.keys(now).filter((language) => digests[language] === now[language] && entry.languages[language]);
}

/** After the other languages were written: their files are joined by those of the languages that have not changed. */
export async function takeOverLanguages(from: string, to: string, languages: readonly string[]): Promise<void> {
  if (languages.length === 0) return;
  const [old, made] = await Promise.all([readEntry(from), readEntry(to)]);
  if (!old || !made) throw new Error('An index that was there a moment ago has gone.');
  const kept = languages.map((language) => [language, old.languages[language]] as const);
  const ofKept = new RegExp(`^(?:(?:fragment|index)/|pagefind\\.)(?:${languages.join('|')})_|^wasm\\.`);
  const entries = await readdir(join(from, 'pagefind'), { recursive: true, withFileTypes: true });
  for (const file of entries.filter((found) => found.isFile() && !/\.(?:br|gz)$/.test(found.name))) {
    const folder = file.parentPath.slice(join(from, 'pagefind').length + 1);
    const name = folder === '' ? file.name : `${folder}/${file.name}`;
    if (!ofKept.test(name)) continue;
    await mkdir(dirname(join(to, 'pagefind', name)), { recursive: true });
    linkFile(join(from, 'pagefind', name), join(to, 'pagefind', name));
  }
  const joined = { ...made, languages: Object.fromEntries([...Object.entries(made.languages), ...kept]) };
  await writeFile(toEntryFile(to), JSON.stringify(joined));
}

function toEntryFile(site: string): string {
  return join(site, 'pagefind', 'pagefind-entry.json');
}

async function readEntry(site: string): Promise<Entry | undefined> {
  try {
    return entrySchema.parse(JSON.parse(await readFile(toEntryFile(site), 'utf8')));
  } catch {
    return undefined;
  }
}
