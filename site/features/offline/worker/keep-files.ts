import { type KeptList, toListPath } from '../kept-list.ts';
import { type KeptState, readState, writeState } from '../kept-state.ts';
import type { KeepMessage } from '../start-keeping.ts';
import { chooseFiles } from './choose-files.ts';
import { fetchFile } from './fetch-file.ts';
import { fetchList, storeList } from './fetch-list.ts';
import { findDay } from './find-day.ts';
import { dropFile, listKept, storeFile } from './kept-files.ts';

/** Two at a time: the page that is being read has the rest of the line. */
const downloads = 2;
/** A release may be switched while its files are fetched; a site that changes more often than this waits. */
const rounds = 3;

/**
 * Brings what is kept up to the site: only files whose hash has changed are fetched, and old ones go when all new ones
 * are there. Stopped at any point, the next call goes on from what is stored.
 */
export async function keepFiles(
  { locale, opened, everything }: KeepMessage,
  tell: () => void,
  signal: AbortSignal,
): Promise<void> {
  const before = await readState();
  if (before && before.locale !== locale && before.next !== locale) {
    await writeState({ ...before, next: locale });
    return;
  }
  let list = await fetchList(locale);
  for (let round = 1; list && round <= rounds && !signal.aborted; round += 1) {
    const outcome = await keepList(list, { opened, everything }, tell, signal);
    if (outcome !== 'changed') return;
    const now = await fetchList(locale);
    list = now?.version === list.version ? undefined : now;
  }
}

async function keepList(
  list: KeptList,
  { opened, everything }: Pick<KeepMessage, 'opened' | 'everything'>,
  tell: () => void,
  signal: AbortSignal,
): Promise<'done' | 'changed' | 'stopped'> {
  await storeList(list);
  const kept = await listKept();
  const hashes = new Map(list.files.map(({ path, hash }) => [path, hash]));
  const missing = chooseFiles(list, opened, everything).filter(({ path, hash }) => kept.get(path)?.hash !== hash);
  let outcome: 'done' | 'changed' | 'stopped' = 'done';
  let isFull = false;
  const queue = missing.values();
  await Promise.all(Array.from({ length: downloads }, work));
  if (signal.aborted) return 'stopped';
  const isSettled = outcome === 'done';
  if (isSettled) await dropOthers();
  await note();
  return outcome;

  async function work(): Promise<void> {
    let stored = 0;
    for (const file of queue) {
      if (isFull || outcome === 'stopped') return;
      const fetched = await fetchFile(file, signal);
      if (signal.aborted) return;
      if ('failure' in fetched) {
        outcome = fetched.failure === 'none' ? 'stopped' : 'changed';
        continue;
      }
      try {
        const bytes = await storeFile(file.path, fetched.content, { ...fetched, hash: file.hash, day: findDay() });
        kept.set(file.path, { hash: file.hash, bytes });
      } catch {
        // No room. What is here stays: a part of the guide is better than none.
        isFull = true;
        outcome = 'stopped';
      }
      stored += 1;
      if (stored % 20 === 0 && !signal.aborted) await note();
    }
  }

  /**
   * Pages that left the site, and those of another language. A page that only changed was written over. Where older
   * pages stay, because only opened ones are kept, what they need stays with them.
   */
  async function dropOthers(): Promise<void> {
    const own = toListPath(list.locale);
    const isOld = [...kept].some(([path, { hash }]) => hashes.has(path) && hashes.get(path) !== hash);
    for (const path of kept.keys()) {
      if (hashes.has(path) || path === own || (isOld && !path.endsWith('/'))) continue;
      await dropFile(path);
      kept.delete(path);
    }
  }

  async function note(): Promise<void> {
    const files = [...kept.entries()].filter(([path]) => hashes.has(path));
    const state: KeptState = {
      locale: list.locale,
      version: list.version,
      checkedOn: findDay(),
      files: files.length,
      bytes: [...kept.values()].reduce((sum, { bytes }) => sum + bytes, 0),
      isComplete: list.files.every(({ path, hash }) => kept.get(path)?.hash === hash),
      isFull,
    };
    await writeState(state).catch(() => {});
    tell();
  }
}
