import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { inject } from 'vitest';
import type { TestStrapi } from './databases.ts';

/**
 * A program on the database of a running CMS, in a process of its own. It is told which by its first argument, prints a
 * line when it is at work, and goes on until its input ends.
 *
 * @returns what ends it, and everything it has printed
 */
export async function runBeside(strapi: TestStrapi, script: string): Promise<() => Promise<string>> {
  const target =
    strapi.database === 'SQLite'
      ? { file: strapi.databaseFile }
      : { host: '127.0.0.1', port: inject('postgresPort'), user: 'portal', database: strapi.databaseName };
  const child = spawn(process.execPath, ['-e', script, JSON.stringify(target)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let told = '';
  child.stdout.on('data', (data: Buffer) => {
    told += data.toString();
  });
  await once(child.stdout, 'data');
  return async () => {
    const ended = once(child, 'close');
    child.stdin.end();
    await ended;
    return told;
  };
}
