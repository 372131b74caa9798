import { DatabaseSync } from 'node:sqlite';

/** A SQLite file beside the running CMS, whose writes it waits for: by itself Node's driver would fail at the first. */
export function openDatabase(file: string): DatabaseSync {
  return new DatabaseSync(file, { timeout: 20_000 });
}
