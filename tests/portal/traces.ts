import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Stands in every text that the suites seal or send; it must be found in no log, no mail, no backup and no database. A
 * reported error is stored as it was written: its word is looked for in logs and mails only.
 */
export const canary = 'CANARY-7f3a9c';
export const reportCanary = 'CANARY-51c0de';
/** The number under which the visitors of the tests are called back. */
export const confidedPhone = '+212600000000';

const sealedWords = [canary, confidedPhone];
const words: Readonly<Record<TraceKind, readonly string[]>> = {
  log: [...sealedWords, reportCanary],
  mail: [...sealedWords, reportCanary],
  database: sealedWords,
};

/** What a run leaves behind. A database stands for its clear columns and its backups: nothing in it is in clear. */
export type TraceKind = 'log' | 'mail' | 'database';

const variable = 'PORTAL_TEST_TRACES';

/** From now on everything that is kept is kept here; the processes of the tests inherit it. */
export function openTraces(): string {
  const folder = mkdtempSync(join(tmpdir(), 'portal-traces-'));
  process.env[variable] = folder;
  return folder;
}

function place(kind: TraceKind, name: string): string | undefined {
  const folder = process.env[variable];
  if (!folder || !existsSync(folder)) return undefined;
  mkdirSync(join(folder, kind), { recursive: true });
  return join(folder, kind, `${process.pid}-${name}`);
}

export function keepText(kind: TraceKind, name: string, text: string): void {
  const file = place(kind, name);
  if (file) appendFileSync(file, `${text}\n`);
}

/** Takes the file away from where it lies, where it would be deleted next. */
export function keepFile(kind: TraceKind, name: string, path: string): void {
  const file = place(kind, name);
  if (file && existsSync(path)) renameSync(path, file);
}

/** @returns one line for each confided word that is found where it must not be */
export function sweepTraces(folder: string): string[] {
  return (Object.keys(words) as TraceKind[]).flatMap((kind) => {
    const files = existsSync(join(folder, kind)) ? readdirSync(join(folder, kind)) : [];
    return files.flatMap((name) => {
      const content = readFileSync(join(folder, kind, name));
      return words[kind].filter((word) => content.includes(word)).map((word) => `${kind} ${name} holds ${word}`);
    });
  });
}
