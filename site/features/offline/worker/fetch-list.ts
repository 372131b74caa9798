import { type KeptList, keptListSchema, toListPath } from '../kept-list.ts';
import { findDay } from './find-day.ts';
import { readFile, storeFile } from './kept-files.ts';

/** What the site offers to keep, or nothing when it cannot be had or is written for a newer worker. */
export async function fetchList(locale: string): Promise<KeptList | undefined> {
  try {
    const response = await fetch(toListPath(locale), { cache: 'no-cache', credentials: 'omit', redirect: 'error' });
    const parsed = keptListSchema.safeParse(response.ok ? await response.json() : undefined);
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

/** With the words in it, which are needed when there is no network. A full phone does without. */
export async function storeList(list: KeptList): Promise<void> {
  const content = new TextEncoder().encode(JSON.stringify(list)).buffer;
  const facts = { type: 'application/json', hash: list.version, day: findDay() };
  await storeFile(toListPath(list.locale), content, facts).catch(() => {});
}

export async function readList(locale: string): Promise<KeptList | undefined> {
  const kept = await readFile(toListPath(locale));
  const parsed = keptListSchema.safeParse(await kept?.response.json());
  return parsed.success ? parsed.data : undefined;
}
