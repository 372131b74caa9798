import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { LockedError } from './publish-error.ts';

const ownerSchema = z.object({ pid: z.int().positive() });
/** Longer than any build: a process number that is in use again after a crash must not block for ever. */
const longestBuildMs = 30 * 60_000;

/**
 * Does the work while nobody else does the same. A lock left by a process that died is taken over.
 *
 * @param what  for the message: "another build of the site"
 */
export async function holdLock<Result>(file: string, what: string, work: () => Promise<Result>): Promise<Result> {
  await mkdir(dirname(file), { recursive: true });
  if (!(await tryLock(file))) {
    await removeStaleLock(file, what);
    if (!(await tryLock(file))) throw new LockedError(`There is ${what} running: wait for it to end.`);
  }
  try {
    return await work();
  } finally {
    await rm(file, { force: true });
  }
}

async function tryLock(file: string): Promise<boolean> {
  try {
    const handle = await open(file, 'wx');
    await handle.writeFile(JSON.stringify({ pid: process.pid }));
    await handle.close();
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

async function removeStaleLock(file: string, what: string): Promise<void> {
  const owner = ownerSchema.safeParse(await readJson(file));
  const age = Date.now() - (await stat(file)).mtimeMs;
  // An empty lock is one whose owner is writing its number at this moment.
  const isFresh = owner.success ? age < longestBuildMs && isAlive(owner.data.pid) : age < 2000;
  if (isFresh) {
    const process = owner.success ? ` (process ${owner.data.pid})` : '';
    throw new LockedError(`There is ${what} running${process}: wait for it to end.`);
  }
  // Renamed first: of two processes that find the lock stale, only one succeeds.
  const aside = `${file}.${process.pid}.stale`;
  await rename(file, aside).catch(() => undefined);
  await rm(aside, { force: true });
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, and belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
