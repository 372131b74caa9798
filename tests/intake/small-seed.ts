import { cpSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const seed = fileURLToPath(new URL('../../content/seed', import.meta.url));

/** Enough of the real seed for the intake: two communes with their offices, every need and profile. */
const parts = [
  'provinces',
  'themes',
  'profiles',
  'communes/agadir.yaml',
  'communes/taliouine.yaml',
  'offices/agadir.yaml',
  'offices/taliouine.yaml',
];

/** @param more  files and folders of the real seed beside those */
export function makeSmallSeed(folder: string, more: readonly string[] = []): string {
  for (const part of [...parts, ...more]) {
    mkdirSync(dirname(join(folder, part)), { recursive: true });
    cpSync(join(seed, part), join(folder, part), { recursive: true });
  }
  return folder;
}
