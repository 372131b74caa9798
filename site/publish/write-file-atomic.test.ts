import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { writeFileAtomic } from './write-file-atomic.ts';

const folder = mkdtempSync(join(tmpdir(), 'portal-write-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('bears that the same file is written by many at the same moment', async () => {
  const file = join(folder, 'below', 'picture.png');
  await Promise.all(Array.from({ length: 20 }, () => writeFileAtomic(file, 'the same')));
  expect(readFileSync(file, 'utf8')).toBe('the same');
  expect(readdirSync(join(folder, 'below'))).toEqual(['picture.png']);
});
